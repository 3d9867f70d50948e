package io.tributary.workbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A factor of an experiment: a dotted path into the scenario and the values that it takes.
 *
 * @param path the path
 * @param values values as they would be written in the scenario
 */
record Factor(String path, List<String> values) {

    Factor {
        values = List.copyOf(values);
    }

    /** Reads {@code PATH=V1,V2,...}. */
    static Factor parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new UserError(
                    "--factor " + text + " must be PATH=V1,V2,..., for example run.seed=1,2,3",
                    "--factor " + text + " 的写法应为 路径=值1，值2,...，例如 run.seed=1,2,3");
        }
        List<String> values = new ArrayList<>();
        for (String value : text.substring(equals + 1).split(",", -1)) {
            if (value.isBlank()) {
                throw new UserError("--factor " + text + " has an empty value", "--factor " + text + " 含有空值");
            }
            values.add(value.strip());
        }
        return new Factor(text.substring(0, equals).strip(), values);
    }

    /** All combinations; the last factor varies fastest. */
    static List<Map<String, String>> grid(List<Factor> factors, int most) {
        List<Map<String, String>> grid = new ArrayList<>();
        grid.add(Map.of());
        for (Factor factor : factors) {
            List<Map<String, String>> wider = new ArrayList<>();
            for (Map<String, String> point : grid) {
                for (String value : factor.values()) {
                    Map<String, String> next = new LinkedHashMap<>(point);
                    next.put(factor.path(), value);
                    wider.add(next);
                }
            }
            if (wider.size() > most) {
                throw new UserError(
                        "the grid has more than " + most + " points; give fewer factors or values",
                        "网格超过 " + most + " 个点，请减少因素或取值");
            }
            grid = wider;
        }
        return grid;
    }
}
