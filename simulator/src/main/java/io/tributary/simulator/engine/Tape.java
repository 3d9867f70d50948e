package io.tributary.simulator.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A record of one part of a run's state. The same lines of code write and read it: each call hands over the value of now
 * and gets back the one that holds, which is the same while writing and the recorded one while reading. So what is saved
 * and what is restored cannot drift apart.
 */
final class Tape {
    private static final int ROOM = 64;

    private final boolean writing;
    private ByteBuffer buffer;

    private Tape(boolean writing, ByteBuffer buffer) {
        this.writing = writing;
        this.buffer = buffer;
    }

    /** What a part writes. */
    static byte[] write(Consumer<Tape> part) {
        Tape tape = new Tape(true, ByteBuffer.allocate(ROOM));
        part.accept(tape);
        return Arrays.copyOf(tape.buffer.array(), tape.buffer.position());
    }

    /**
     * Lets a part read what it wrote.
     *
     * @throws BadState if the record is not one of that part
     */
    static void read(byte[] recorded, String name, Consumer<Tape> part) {
        Tape tape = new Tape(false, ByteBuffer.wrap(recorded));
        try {
            part.accept(tape);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw BadState.of("The saved state does not fit at {0}.", "保存的状态在 {0} 处不相符。", name)
                    .because(e);
        }
        if (tape.buffer.hasRemaining()) {
            throw BadState.of("The saved state holds more at {0} than belongs there.", "保存的状态在 {0} 处内容过多。", name);
        }
    }

    boolean isWriting() {
        return writing;
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), Math.addExact(buffer.position(), bytes));
            buffer = ByteBuffer.allocate(capacity).put(buffer.array(), 0, buffer.position());
        }
    }

    long number(long now) {
        if (!writing) {
            return buffer.getLong();
        }
        room(Long.BYTES);
        buffer.putLong(now);
        return now;
    }

    int count(int now) {
        if (!writing) {
            return buffer.getInt();
        }
        room(Integer.BYTES);
        buffer.putInt(now);
        return now;
    }

    double real(double now) {
        return Double.longBitsToDouble(number(Double.doubleToRawLongBits(now)));
    }

    boolean flag(boolean now) {
        return count(now ? 1 : 0) != 0;
    }

    String text(String now) {
        return new String(bytes(now.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Texts of any number. */
    List<String> texts(List<String> now) {
        int length = length(now.size(), Integer.BYTES);
        List<String> held = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            held.add(text(writing ? now.get(i) : ""));
        }
        return List.copyOf(held);
    }

    /** Bytes of any number. */
    byte[] bytes(byte[] now) {
        int length = length(now.length, 1);
        if (!writing) {
            byte[] read = new byte[length];
            buffer.get(read);
            return read;
        }
        room(length);
        buffer.put(now);
        return now;
    }

    /** Reals of any number. */
    double[] reals(double[] now) {
        double[] held = writing ? now : new double[length(0, Double.BYTES)];
        if (writing) {
            length(now.length, Double.BYTES);
        }
        for (int i = 0; i < held.length; i++) {
            held[i] = real(held[i]);
        }
        return held;
    }

    /** A number of things to follow, each of so many bytes at least. */
    int length(int now, int bytesEach) {
        int length = count(now);
        if (!writing && (length < 0 || (long) length * bytesEach > buffer.remaining())) {
            throw new IllegalArgumentException("a length of " + length);
        }
        return length;
    }
}
