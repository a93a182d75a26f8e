"""Short excerpts of the documents behind the demonstration, as they are held: marks, notes and slips included."""

WEST = (
    "She said: “Children have a right to be safe and to feel safe – those don’t necessarily come in tandem.\n\n"
    "“It was important to have a named officer who would be within schools as a point of contact with a familiar "
    "face and uniform.\n\n"
    "“If young people don’t see police officers in a trusted environment, don’t feel like that interaction is "
    "regular, and they are not specially trained, their sense of community safety is compromised, as is their "
    "ability to approach police.\n\n"
    "“Removing safer schools officers is the single most catastrophic decision in keeping children safe in the last "
    "ten years of my professional experience. I am crushed by it personally and at a loss to explain how it has "
    "happened.\n\n"
    "“The idea of withdrawing schools officers but not recruiting further, alongside all the technical changes, has "
    "created a perfect storm which worries me about keeping children safe.”"
)
NESTED = (
    "Jessica West, principal of Ark Walworth Academy in South London, said shifting trained ‘safer school officers’ "
    "into wider neighbourhood teams is “catastrophic” and threatened children’s safety."
)
CHARITY = (
    "“The presence of officers in schools is something young people would and have vouched for,” he said.\n\n"
    "“Young people will feel safe if we demystify, destigmatise and ensure they directly engage with police officers.”"
)
REPORTED = (
    "But representatives for the Met Police told the committee that the decision was to ensure “children are safe "
    "outside of school” as well as within the institution’s four walls – and that there was “no clear evidence” that "
    "having officers stationed in schools has a positive impact."
)
UNCLOSED = (
    "Superintendent Matt Cox told the London Assembly: “This is about embedding the 371 school officers into ward "
    "teams as the children and young person specialists.\n\n"
    "“We are focused on delivering better in our communities for young people. Connectivity is still there for "
    "schools – they’re just not embedded there where they are not visible, and work in a different way.\n\n"
    "The role of the safer schools officer has been criticised in the past.\n\n"
    "In 2023, Caroline Russell, a Green Party member of the London Assembly, said police were picking up “disciplinary "
    "matters, rather than taking that broader approach”."
)
RUNNYMEDE = (
    "In April, a spokesperson for the race equality think tank said: “There is no credible or conclusive evidence that "
    "police make schools safer. There is, however, considerable qualitative evidence about the harm caused by police "
    "in schools.\n\n"
    "“Removing police from schools will serve to address this over-policing of children of colour, and communities of "
    "colour more broadly.”"
)
LETTER = (
    "Their contribution has been invaluable and as we set out in our Children’s Strategy, we are committed to a "
    "child-first approach to policing[1].\n"
    "Currently, the role of Safer Schools Officers varies significantly. In some cases, officers’ have taken "
    "responsibilities better suited to professionals with specialised training."
)
HISTORY = (
    "In 2013, The Police & Crime Plan 2013-2016 recognises the value of SSOs as an early point of contact. There are "
    "238 SSOs working with 425 secondary schools."
)
DUTIES = (
    "  • They may speak with pupils, upon request by the school, to nip issues in the bud to avoid escalation.\n"
    "  • An SSO may be involved in return to school interviews, if required."
)
FOI = (
    "The DWO-CYP role is part of the local Community Policing Team, with a focus on Children and Young People and "
    "their safety within a specific local area (a ward and/or cluster of wards) in London."
)
ALL = (WEST, NESTED, CHARITY, REPORTED, UNCLOSED, RUNNYMEDE, LETTER, HISTORY, DUTIES, FOI)
