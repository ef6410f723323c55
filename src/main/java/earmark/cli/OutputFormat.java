package earmark.cli;

/** The forms in which results that are data are printed. */
enum OutputFormat {
    text,
    json,
    jsonl,
    csv
}
