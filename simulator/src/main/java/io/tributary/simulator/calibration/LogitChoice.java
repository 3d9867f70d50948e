package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The conditional logit of choices (McFadden 1974): utility is a constant of the alternative plus coefficients times
 * attributes, with loyalty to earlier choices where asked for (Guadagni and Little 1983, Marketing Science 2:203-238). The
 * first alternative is the one without a constant. Rows are single choices, or counts or shares of all alternatives.
 */
@Described(en = "Conditional logit of choices (McFadden 1974)", zh = "条件Logit选择模型（McFadden 1974）")
public record LogitChoice(
        @Described(en = "Names of the alternatives", zh = "备选项名称")
        List<String> alternatives,

        @Described(
                en = "Attributes: an expression over columns for each alternative, such as log(price_1)",
                zh = "属性：每个备选项一个列表达式",
                byDefault = EMPTY)
        Map<String, List<String>> attributes,

        @Described(
                en = "Column with what was chosen: the name of an alternative or its number from 1",
                zh = "所选备选项所在列：名称或序号（自1起）",
                byDefault = EMPTY)
        Optional<String> choice,

        @Described(
                en = "In place of single choices: an expression with the count or share of each alternative",
                zh = "以各备选项的数量或份额代替单次选择",
                byDefault = EMPTY)
        List<String> counts,

        @Described(en = "Whether alternatives have constants of their own", zh = "是否估计备选项常数", byDefault = "yes")
        boolean constants,

        @Described(
                en = "Column with who chose; then loyalty to earlier choices is an attribute",
                zh = "选择者所在列；给出则估计对既往选择的忠诚",
                byDefault = EMPTY)
        Optional<String> loyaltyOf,

        @Described(
                en = "Part of loyalty that is carried over from choice to choice; 0: only the last choice counts",
                zh = "忠诚的逐次延续率，0 表示只看上次选择",
                unit = Unit.SHARE,
                min = 0,
                max = 0.999,
                byDefault = "0",
                source = "neutral")
        double carry)
        implements Model {

    public LogitChoice {
        alternatives = List.copyOf(alternatives);
        Map<String, List<String>> copy = new TreeMap<>();
        attributes.forEach((name, expressions) -> copy.put(name, List.copyOf(expressions)));
        attributes = Collections.unmodifiableMap(copy);
        counts = List.copyOf(counts);
        if (alternatives.size() < 2) {
            throw Unfit.of("a choice needs at least 2 alternatives", "选择至少需要 2 个选项");
        }
    }

    @Override
    public List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        attributes.forEach((name, expressions) -> addAll("attributes." + name, expressions, reads));
        addAll("counts", counts, reads);
        choice.ifPresent(column -> reads.add(new Read("choice", column, false)));
        loyaltyOf.ifPresent(column -> reads.add(new Read("loyalty_of", column, false)));
        return reads;
    }

    private static void addAll(String path, List<String> expressions, List<Read> reads) {
        for (int i = 0; i < expressions.size(); i++) {
            reads.add(new Read(path + "[" + i + "]", expressions.get(i), true));
        }
    }

    @Override
    public int leastRows() {
        return counts.isEmpty() ? coefficients().size() + 1 : 2;
    }

    @Override
    public List<String> coefficients() {
        List<String> names = new ArrayList<>();
        if (constants) {
            alternatives.stream().skip(1).forEach(name -> names.add("constant." + name));
        }
        names.addAll(attributes.keySet());
        loyaltyOf.ifPresent(column -> names.add("loyalty"));
        return names;
    }

    @Override
    public Optional<Fault> fault(DataTable table) {
        if (choice.isPresent() != counts.isEmpty()) {
            return Optional.of(new Fault("", CalibrationFaults.WANT_ONE));
        }
        if (!counts.isEmpty() && counts.size() != alternatives.size()) {
            return Optional.of(
                    new Fault("counts", CalibrationFaults.WANT_AS_MANY.with(counts.size(), alternatives.size())));
        }
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            int size = attribute.getValue().size();
            if (size != alternatives.size()) {
                return Optional.of(new Fault(
                        "attributes." + attribute.getKey(),
                        CalibrationFaults.WANT_AS_MANY.with(size, alternatives.size())));
            }
        }
        return choice.flatMap(column -> badChoice(table, column));
    }

    private Optional<Fault> badChoice(DataTable table, String column) {
        List<String> words = table.words(column);
        for (int r = 0; r < table.rows(); r++) {
            if (chosen(words.get(r)) < 0) {
                return Optional.of(new Fault(
                        "choice",
                        CalibrationFaults.NO_CHOICE.with(
                                words.get(r), table.lines().get(r))));
            }
        }
        return Optional.empty();
    }

    /** The alternative that a cell names, from 0; -1 where it names none. */
    int chosen(String cell) {
        int byName = alternatives.indexOf(cell);
        if (byName >= 0) {
            return byName;
        }
        try {
            double number = Double.parseDouble(cell);
            boolean isOne = number == Math.rint(number) && number >= 1 && number <= alternatives.size();
            return isOne ? (int) number - 1 : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public Outcome fit(DataTable table, int learnt) {
        ChoiceRows all = ChoiceRows.of(this, table);
        ChoiceRows train = all.part(0, learnt);
        MaximumLikelihood found =
                new MaximumLikelihood(new LogitLikelihood(train, coefficients().size()));
        Optional<HoldOut> test = learnt < table.rows()
                ? Optional.of(holdOut(found.estimates(), train, all.part(learnt, table.rows())))
                : Optional.empty();
        List<String> remarks = found.isIdentified()
                ? List.of()
                : List.of("The rows do not tell all coefficients apart: standard errors are missing.");
        return new Outcome(found.coefficients(coefficients()), found.value(), test, remarks);
    }

    private HoldOut holdOut(double[] estimates, ChoiceRows train, ChoiceRows held) {
        double[] shares = train.shares();
        double naive = 0;
        double all = 0;
        for (int r = 0; r < held.rows(); r++) {
            for (int j = 0; j < alternatives.size(); j++) {
                double weight = held.weight(r, j);
                naive -= weight == 0 ? 0 : weight * StrictMath.log(shares[j]);
                all += weight;
            }
        }
        double model = -new LogitLikelihood(held, estimates.length).value(estimates);
        return new HoldOut(
                "mean negative log-likelihood of a choice",
                held.rows(),
                model / all,
                naive / all,
                "the shares of the rows learnt from");
    }
}
