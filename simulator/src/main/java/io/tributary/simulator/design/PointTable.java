package io.tributary.simulator.design;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Described;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Points that a person lists: rows of values in the order of the factors, or a CSV file whose head names the factors by
 * label or path. The coordinate of a value is its place among the different values of its column.
 */
@Described(en = "Points that a person lists", zh = "用户给定的点")
public record PointTable(
        @Described(en = "CSV file beside the experiment", zh = "CSV文件", byDefault = EMPTY)
        Optional<String> file,

        @Described(en = "Rows of values, in the order of the factors", zh = "逐行取值", byDefault = EMPTY)
        List<List<String>> rows)
        implements Design {

    public PointTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The table with rows that were read from its file. */
    public PointTable with(List<List<String>> read) {
        return new PointTable(file, read);
    }

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        List<Factor> listed = listed(factors);
        double[][] unit = new double[rows.size()][factors.size()];
        for (int f = 0; f < factors.size(); f++) {
            List<String> values = listed.get(f).values();
            for (int row = 0; row < rows.size(); row++) {
                unit[row][f] =
                        listed.get(f).gridPoint(values.indexOf(rows.get(row).get(f)));
            }
        }
        return new Points(listed, unit);
    }

    /** The factors with the values of their columns, in the order of first mention. */
    private List<Factor> listed(List<Factor> factors) {
        List<Factor> listed = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            Set<String> values = new LinkedHashSet<>();
            for (List<String> row : rows) {
                values.add(row.get(f));
            }
            listed.add(factors.get(f).over(values.toArray(String[]::new)));
        }
        return listed;
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        if (rows.isEmpty()) {
            return Optional.of("has no rows: name a file with at least one, or write rows");
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != factors.size()) {
                return Optional.of("has " + rows.get(row).size() + " values in row " + (row + 1) + " but there are "
                        + factors.size() + " factors");
            }
        }
        return factors.stream().anyMatch(Factor::hasValues)
                ? Optional.of("lists all values itself, so factors must not list any")
                : Design.tooMany(rows.size());
    }
}
