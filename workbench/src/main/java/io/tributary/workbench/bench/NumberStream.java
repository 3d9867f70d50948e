package io.tributary.workbench.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/** The numbers of a file, one after the other, whatever the line breaks. */
final class NumberStream {
    private final Path file;
    private final StringTokenizer tokens;
    private int read;

    NumberStream(Path file) throws IOException {
        this.file = file;
        tokens = new StringTokenizer(Files.readString(file));
    }

    boolean hasNext() {
        return tokens.hasMoreTokens();
    }

    String next() {
        if (!tokens.hasMoreTokens()) {
            throw new IllegalArgumentException(file + " ends after " + read + " numbers but must have more");
        }
        read++;
        return tokens.nextToken();
    }

    /** A whole number; decimals must be zeros. */
    int nextInt() {
        String token = next();
        try {
            return new BigDecimal(token).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + ": number " + read + " is \"" + token + "\" but must be a whole number", e);
        }
    }

    BigDecimal nextDecimal() {
        String token = next();
        try {
            return new BigDecimal(token);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + ": number " + read + " is \"" + token + "\" but must be a number", e);
        }
    }

    double nextDouble() {
        return nextDecimal().doubleValue();
    }
}
