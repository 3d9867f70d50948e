package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A file of saved states: the name of the format with its version, the fingerprint of the scenario, the states one after
 * the other, and a checksum (CRC-32C) of all that stands before it. Numbers are big-endian. It is written under another
 * name and then moved, so that a file of this name is always whole.
 */
public final class StateFile {
    private static final byte[] FORMAT = "tributary-state-4\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 16;
    private static final int NEXT = 1;
    private static final int END = 0;

    private StateFile() {}

    /**
     * Writes states into a file.
     *
     * @param fingerprint of the scenario that was simulated
     * @throws UncheckedIOException if the file cannot be written; what stood there before is untouched
     */
    public static void write(Path file, String fingerprint, Iterable<SavedState> states) {
        Path target = file.toAbsolutePath();
        try {
            Path unfinished = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
            try {
                CRC32C checksum = new CRC32C();
                try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(unfinished), BLOCK), checksum))) {
                    out.write(FORMAT);
                    out.writeUTF(fingerprint);
                    for (SavedState state : states) {
                        write(out, state);
                    }
                    out.writeByte(END);
                    out.writeLong(checksum.getValue());
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, SavedState state) throws IOException {
        out.writeByte(NEXT);
        out.writeLong(state.luck().seed());
        out.writeLong(state.luck().replication());
        out.writeInt(state.luck().strata());
        out.writeInt(state.period());
        out.writeInt(state.parts().size());
        for (var part : state.parts().entrySet()) {
            byte[] name = part.getKey().getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(part.getValue().length);
            out.write(part.getValue());
        }
    }

    /**
     * Reads the states of a file.
     *
     * @param fingerprint of the scenario that is to be continued
     * @throws BadState if the file is damaged, of another format, or of another scenario; the message says which
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<SavedState> read(Path file, String fingerprint) {
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK), checksum))) {
            if (!Arrays.equals(in.readNBytes(FORMAT.length), FORMAT)) {
                throw BadState.of(
                        "{0} is no file of saved states, or of another version of the format.",
                        "{0} 不是状态文件，或属于另一格式版本。", file);
            }
            String saved = in.readUTF();
            List<SavedState> states = states(in, Files.size(file));
            long computed = checksum.getValue();
            if (in.readLong() != computed || in.read() >= 0) {
                throw damaged(file);
            }
            if (!saved.equals(fingerprint)) {
                throw BadState.of(
                        "{0} was saved from another scenario, or the scenario has changed since: its fingerprint is"
                                + " {1} and not {2}. Save it anew.",
                        "{0} 由另一情景保存，或情景此后有改动：其指纹为 {1}，而非 {2}。请重新保存。", file, saved, fingerprint);
            }
            return states;
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged(file).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadState damaged(Path file) {
        return BadState.of(
                "{0} is damaged: its checksum does not agree with what it holds. Save it anew.",
                "{0} 已损坏：校验和与内容不符。请重新保存。", file);
    }

    private static List<SavedState> states(DataInputStream in, long fileSize) throws IOException {
        List<SavedState> states = new ArrayList<>();
        while (in.readByte() == NEXT) {
            Luck luck = new Luck(in.readLong(), in.readLong(), in.readInt());
            int period = in.readInt();
            int count = in.readInt();
            SortedMap<String, byte[]> parts = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                String name = new String(block(in, fileSize), StandardCharsets.UTF_8);
                parts.put(name, block(in, fileSize));
            }
            states.add(new SavedState(luck, period, parts));
        }
        return states;
    }

    private static byte[] block(DataInputStream in, long fileSize) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > fileSize) {
            throw new IllegalArgumentException("a block of " + length + " bytes");
        }
        byte[] block = new byte[length];
        in.readFully(block);
        return block;
    }
}
