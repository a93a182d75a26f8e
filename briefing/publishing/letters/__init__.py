"""Letters to many recipients: whom they go to, what each says, how they are made, and what becomes of them."""
