package earmark.pipeline;

import earmark.audio.StagedFile;
import earmark.store.KeptSource;

/** Staged copies as the store takes them. */
final class Originals {
    private Originals() {}

    static KeptSource of(StagedFile staged, String role, String seenAs) {
        var copy = new earmark.store.StagedFile(staged.path(), staged.sha256(), staged.bytes());
        return KeptSource.of(copy, role, seenAs);
    }
}
