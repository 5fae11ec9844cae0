"""The first step: what came with the patient, confirmed part by part."""
