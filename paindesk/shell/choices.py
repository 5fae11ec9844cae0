"""The words of what several windows let one choose or name: roles, sizes of paper."""

from paindesk.kit.language import later

PAPER_SIZES = (("us-letter", later("US Letter (8½ × 11 in)")), ("a4", later("A4 (210 × 297 mm)")))
ROLES = (
    ("clinician", later("Clinician: writes and signs")),
    ("nurse", later("Nurse: does not sign")),
    ("administrator", later("Administrator: no charts")),
)
ROLE_NAMES = {"clinician": later("Clinician"), "nurse": later("Nurse"), "administrator": later("Administrator")}
ROLES_IN_A_SENTENCE = {
    "clinician": later("clinician"),
    "nurse": later("nurse"),
    "administrator": later("administrator"),
}
