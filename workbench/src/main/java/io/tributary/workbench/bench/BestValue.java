package io.tributary.workbench.bench;

/**
 * A row of the table of best values.
 *
 * @param instance name
 * @param family family
 * @param files paths under the folder, separated by blanks
 * @param number sites to open, where the format leaves it to the table; 0 where it does not
 * @param value best value known; not a number where none is
 * @param proven whether that value is proved optimal
 */
record BestValue(String instance, String family, String files, int number, double value, boolean proven) {

    /** A row of {@code instance,family,files,n,m,best_value,proven}; throws {@link IllegalArgumentException}. */
    static BestValue of(String line) {
        String[] cells = line.split(",", 7);
        if (cells.length < 7) {
            throw new IllegalArgumentException("\"" + line + "\" has " + cells.length
                    + " cells but must have instance,family,files,n,m,best_value,proven");
        }
        return new BestValue(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                (int) number(cells[4], 0),
                number(cells[5], Double.NaN),
                cells[6].strip().startsWith("yes"));
    }

    private static double number(String cell, double otherwise) {
        return cell.isBlank() ? otherwise : Double.parseDouble(cell.strip());
    }
}
