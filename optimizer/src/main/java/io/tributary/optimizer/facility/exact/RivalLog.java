package io.tributary.optimizer.facility.exact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * What another solver printed.
 *
 * @param isProved whether it calls its plan optimal
 * @param bound its last bound, in units of cost; empty where it printed none
 * @param seconds how long it worked; not a number where it was stopped from outside
 */
record RivalLog(boolean isProved, OptionalDouble bound, double seconds) {
    static final String STATUS = "rival status ";
    static final String BOUND = "rival bound ";
    static final String SECONDS = "rival seconds ";
    /** How HiGHS calls its bound in its last report. */
    private static final String HIGHS_BOUND = "Dual bound";

    static RivalLog read(Path file) throws IOException {
        boolean proved = false;
        double bound = Double.NaN;
        double seconds = Double.NaN;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            String text = line.strip();
            if (text.startsWith(STATUS)) {
                proved = text.endsWith("OPTIMAL");
            } else if (text.startsWith(SECONDS)) {
                seconds = Double.parseDouble(text.substring(SECONDS.length()));
            } else if (text.startsWith(BOUND)) {
                bound = number(text.substring(BOUND.length()));
            } else if (text.startsWith(HIGHS_BOUND)) {
                bound = number(text.substring(HIGHS_BOUND.length()));
            }
        }
        return new RivalLog(
                proved, Double.isFinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty(), seconds);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            // "inf" and "-inf": no bound yet.
            return Double.NaN;
        }
    }
}
