"""What papers come in: languages and sizes."""

CHART_LANGUAGE = "en"  # the chart is in English: what is given in another language is kept in English beside it
# Code → name in English; complete languages only: of papers, of the knowledge, and for patients to choose.
LANGUAGES = {"en": "English", "es": "Spanish"}
LETTER, A4 = "us-letter", "a4"
PAPER_SIZES = (LETTER, A4)
# "handout_copy_of_es": the English copy for the chart of a paper that the patient has in Spanish.
COPY_OF = "_copy_of_"
