package io.tributary.simulator.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the bytes of a file into text. A byte-order mark is dropped; what is not UTF-8 is a problem. */
public final class SourceText {
    /** Bytes that a scenario file may have at most. */
    public static final int DOCUMENT_BYTES = 1 << 20;

    /** Bytes that a table may have at most. */
    public static final int TABLE_BYTES = 20 << 20;

    private static final Charset GBK = Charset.forName("GB18030");

    private SourceText() {}

    /** The text of a scenario file, UTF-8 only. */
    public static Optional<String> document(Path path, String name, Problems problems) {
        return bytes(path, name, DOCUMENT_BYTES, problems).flatMap(bytes -> utf8(bytes, name, problems));
    }

    /** The text of a plan, UTF-8 only; as large as a table. */
    public static Optional<String> plan(Path path, String name, Problems problems) {
        return bytes(path, name, TABLE_BYTES, problems).flatMap(bytes -> utf8(bytes, name, problems));
    }

    /** The text of a table, UTF-8 or GBK, as spreadsheets in China write it. */
    public static Optional<String> table(Path path, String name, Problems problems) {
        return bytes(path, name, TABLE_BYTES, problems)
                .flatMap(bytes -> decode(bytes, StandardCharsets.UTF_8)
                        .or(() -> decode(bytes, GBK))
                        .or(() -> utf8(bytes, name, problems)));
    }

    /** The text of UTF-8 bytes. */
    static Optional<String> utf8(byte[] bytes, String name, Problems problems) {
        Optional<String> text = decode(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty() && decode(bytes, GBK).isPresent()) {
            problems.add(Place.of(name), "", Faults.IS_GBK, Faults.SAVE_AS_UTF8);
        } else if (text.isEmpty()) {
            problems.add(Place.of(name), "", Faults.NOT_UTF8.with(firstBad(bytes)), Faults.SAVE_AS_UTF8);
        }
        return text;
    }

    private static Optional<byte[]> bytes(Path path, String name, int limit, Problems problems) {
        Place place = Place.of(name);
        if (!Files.isRegularFile(path)) {
            problems.add(place, "", Faults.NOT_A_FILE);
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                problems.add(place, "", Faults.TOO_LARGE.with(limit));
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            problems.add(place, "", Faults.UNREADABLE);
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int firstBad(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        strict(StandardCharsets.UTF_8).decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }
}
