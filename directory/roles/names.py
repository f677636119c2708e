"""What the roles are called, everywhere: in groups, in the table of permissions, in the history."""

PUBLIC = "public"
FRONTLINE_WORKER = "frontline worker"
OWNER = "owner"
FRONT_DESK = "front desk"
PEER_REVIEWER = "peer reviewer"
COMMISSIONER = "commissioner"
EDITOR = "editor"
MODERATOR = "moderator"
CONFIDENTIAL_READER = "confidential reader"
ADMINISTRATOR = "administrator"

ALL = (
    PUBLIC,
    FRONTLINE_WORKER,
    OWNER,
    FRONT_DESK,
    PEER_REVIEWER,
    COMMISSIONER,
    EDITOR,
    MODERATOR,
    CONFIDENTIAL_READER,
    ADMINISTRATOR,
)

OF_AN_ORGANISATION = (OWNER, FRONT_DESK)
"""Held for one organisation, as a `Membership`. They are no groups: the same thing would be said in two places."""

GROUPS = tuple(role for role in ALL if role not in (PUBLIC, *OF_AN_ORGANISATION))
"""Held for the whole site, as a group."""
