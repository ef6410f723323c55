package earmark.intake;

import earmark.corpus.ChatForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by its name and, where that is not enough, by its first bytes. */
enum FileKind {
    RECORDING,
    MAIL,
    CHAT,
    /** Facts about recordings: {@code manifest.csv}. */
    MANIFEST,
    /** Being written or hidden: not there yet. */
    HIDDEN,
    OTHER;

    private static final Set<String> AUDIO = Set.of(
            "wav", "wave", "mp3", "mp2", "mpga", "ogg", "oga", "opus", "spx", "flac", "m4a", "m4b", "mp4", "aac", "amr",
            "awb", "3gp", "3gpp", "3g2", "gsm", "au", "snd", "aif", "aiff", "aifc", "webm", "weba", "wma", "asf", "caf",
            "mka", "ac3", "w64", "g722", "vox", "mov");
    private static final Set<String> MAILS = Set.of("eml", "mbox", "mbx");
    private static final Set<String> CHATS = Set.of("csv", "json", "jsonl", "ndjson");
    private static final Set<String> UNFINISHED =
            Set.of("part", "partial", "tmp", "crdownload", "filepart", "download");
    private static final Set<String> MANIFESTS = Set.of("manifest.csv", "manifest.tsv");
    private static final Set<String> NEVER = Set.of(
            "md", "txt", "pdf", "html", "htm", "xml", "log", "yaml", "yml", "doc", "docx", "xls", "xlsx", "ods", "odt",
            "rtf", "png", "jpg", "jpeg", "gif", "svg", "zip", "gz", "tar", "7z", "sh", "mark", "card", "tsv", "sha256",
            "db");
    private static final int LOOK_BYTES = 4096;
    private static final Pattern MAIL_START = Pattern.compile(
            "(From [^\\n]*\\d\\d:\\d\\d[^\\n]*\\n|(return-path|received|delivered-to|from|to|subject|date|message-id|mime-version"
                    + "|x-[a-z-]{1,40}): [^\\n]*\\n[\\s\\S]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_FIELD =
            Pattern.compile("^(from|received|message-id|mime-version): ", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** What a file in a folder is. */
    static FileKind of(Path file) throws IOException {
        String name = nameOf(file);
        String extension = extensionOf(name);
        if (name.startsWith(".") || name.startsWith("~") || name.endsWith("~") || UNFINISHED.contains(extension)) {
            return HIDDEN;
        }
        if (MANIFESTS.contains(name)) {
            return MANIFEST;
        }
        if (AUDIO.contains(extension)) {
            return RECORDING;
        }
        if (MAILS.contains(extension)) {
            return MAIL;
        }
        if (CHATS.contains(extension) && ChatForm.of(file) != ChatForm.NONE) {
            return CHAT;
        }
        return OTHER;
    }

    /** What a file is that somebody named: what is not text of a known kind must be meant as a recording. */
    static FileKind ofNamed(Path file) throws IOException {
        FileKind kind = of(file);
        String extension = extensionOf(nameOf(file));
        if (kind == HIDDEN || (kind == OTHER && !CHATS.contains(extension))) {
            if (looksLikeMail(file)) {
                return MAIL;
            }
            return NEVER.contains(extension) ? OTHER : RECORDING;
        }
        return kind;
    }

    private static boolean looksLikeMail(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LOOK_BYTES);
            String start = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .stripLeading();
            return start.startsWith("From ")
                    ? MAIL_START.matcher(start).lookingAt()
                    : MAIL_START.matcher(start).lookingAt()
                            && MAIL_FIELD.matcher(start).find();
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without its extension. */
    static String stemOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
