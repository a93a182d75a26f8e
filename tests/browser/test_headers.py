import pytest

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_sign_in_page_works_under_the_content_policy(page, live_server):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_server.url}/admin/login/")
    assert page.locator("input[type=submit]").is_visible()
    assert complaints == []
