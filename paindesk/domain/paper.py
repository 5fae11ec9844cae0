"""What papers come in: languages and sizes."""

CHART_LANGUAGE = "en"
# Code → name in English; complete languages only: of papers, of the knowledge, and for patients to choose.
LANGUAGES = {"en": "English", "es": "Spanish"}
# For the chart of the clinic: hundreds of sentences as the clinician's screen has them. Half of it in another language
# would be worse than none.
ENGLISH_ONLY = frozenset({"visit_note"})
LETTER, A4 = "us-letter", "a4"
PAPER_SIZES = (LETTER, A4)
# "handout_copy_of_es": the English copy for the chart of a paper that the patient has in Spanish.
COPY_OF = "_copy_of_"
