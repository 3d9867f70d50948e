package io.tributary.simulator.expect;

import io.tributary.simulator.customer.Markov;
import io.tributary.simulator.customer.RepeatBuying;
import io.tributary.simulator.customer.Sbg;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.Demand;
import io.tributary.simulator.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * What a model of diffusion or of a customer base expects, as a function of its parameters. The entity is the firm at
 * which the scenario has a demand of that model; it may be left out where there is one only.
 *
 * @param <M> the model
 * @param model the model's class
 * @param call the model's own function
 */
record CustomerFunction<M>(
        String name,
        String en,
        String zh,
        List<String> arguments,
        Class<M> model,
        ToDoubleBiFunction<M, Arguments> call)
        implements PureFunction {

    private static final Wording NO_MODEL =
            new Wording("has no demand of the kind {0} that the function is about", "没有该函数所需的 {0} 需求");
    private static final Wording UNKNOWN = new Wording("is {0}, which is unknown here", "为 {0}，无法识别");
    private static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");

    static final List<PureFunction> ALL = List.of(
            new CustomerFunction<>(
                    "bass.cumulative",
                    "Buyers by time t on Bass's continuous curve: with t (periods, or peak)",
                    "巴斯连续曲线的累计购买人数：t为期数或peak",
                    List.of("t"),
                    Bass.class,
                    (bass, with) -> bass.cumulative(time(bass, with))),
            new CustomerFunction<>(
                    "bass.rate",
                    "Buyers per period at time t on Bass's continuous curve: with t (periods, or peak)",
                    "巴斯连续曲线的每期购买人数：t为期数或peak",
                    List.of("t"),
                    Bass.class,
                    (bass, with) -> bass.rate(time(bass, with))),
            new CustomerFunction<>(
                    "bass.peak_time",
                    "Time at which Bass's continuous curve rises fastest",
                    "巴斯连续曲线的峰值时间",
                    List.of(),
                    Bass.class,
                    (bass, with) -> bass.peakTime()),
            new CustomerFunction<>(
                    "bass.mean_field",
                    "Buyers after t periods by Bass's discrete mean field: with t",
                    "巴斯离散均值场在t期后的购买人数",
                    List.of("t"),
                    Bass.class,
                    (bass, with) -> bass.meanField(count("t", with))),
            new CustomerFunction<>(
                    "customers.expected_purchases",
                    "Expected purchases in t periods by BG/NBD or Pareto/NBD: with t; and of a known customer x"
                            + " (purchases), t_x (time of the last), age",
                    "t期内期望购买次数：t；已知客户另给x、t_x、age",
                    List.of("t", "x", "t_x", "age"),
                    RepeatBuying.class,
                    CustomerFunction::purchases),
            new CustomerFunction<>(
                    "customers.alive",
                    "Probability that a customer is still there by BG/NBD or Pareto/NBD: with x (purchases), t_x (time of"
                            + " the last), age",
                    "客户仍活跃的概率：x为购买次数，t_x为最近购买时间，age为客龄",
                    List.of("x", "t_x", "age"),
                    RepeatBuying.class,
                    (model, with) -> model.alive(past(with))),
            new CustomerFunction<>(
                    "customers.discounted_purchases",
                    "Expected discounted purchases of a new customer by BG/NBD or Pareto/NBD: with periods and discount",
                    "新客户的折现期望购买次数：periods为期数，discount为折现率",
                    List.of("periods", "discount"),
                    RepeatBuying.class,
                    (model, with) -> model.discountedPurchases(with.number("discount"), count("periods", with))),
            new CustomerFunction<>(
                    "customers.retention",
                    "Share of contracts renewed by sBG: with renewal (1 for the first)",
                    "sBG续约率：renewal为第几次续约",
                    List.of("renewal"),
                    Sbg.class,
                    (sbg, with) -> sbg.retention(count("renewal", with))),
            new CustomerFunction<>(
                    "customers.survival",
                    "Share of contracts still there by sBG: with renewals (how many have passed)",
                    "sBG存续率：renewals为已过续约次数",
                    List.of("renewals"),
                    Sbg.class,
                    (sbg, with) -> sbg.survival(count("renewals", with))),
            new CustomerFunction<>(
                    "customers.discounted_lifetime",
                    "Discounted expected lifetime of a contract by sBG: with discount; residual, before the next"
                            + " decision, with renewals",
                    "sBG折现期望寿命：discount；给出renewals则为剩余寿命",
                    List.of("discount", "renewals"),
                    Sbg.class,
                    CustomerFunction::lifetime),
            new CustomerFunction<>(
                    "customers.share",
                    "Probability of a state of a Markov base: with state and periods (after the first)",
                    "马尔可夫状态概率：state与periods(首期之后)",
                    List.of("state", "periods"),
                    Markov.class,
                    (chain, with) -> chain.share(state(chain, with), count("periods", with))),
            new CustomerFunction<>(
                    "customers.stationary_share",
                    "Long-run share of a state of a Markov base: with state",
                    "马尔可夫状态的稳态占比：state",
                    List.of("state"),
                    Markov.class,
                    (chain, with) -> chain.stationaryShare(state(chain, with))),
            new CustomerFunction<>(
                    "customers.expected_tenure",
                    "Expected active periods of a customer of a Markov base: with state (now)",
                    "期望活跃期数：state为当前状态",
                    List.of("state"),
                    Markov.class,
                    (chain, with) -> chain.expectedTenure(state(chain, with))),
            new CustomerFunction<>(
                    "customers.value",
                    "Expected discounted value of a customer of a Markov base: with state (now), margin (per unit),"
                            + " discount (the base's when left out), first (now, or later: without this period)",
                    "客户期望折现价值：state、margin、discount、first(now或later)",
                    List.of("state", "margin", "discount", "first"),
                    CustomerBase.class,
                    CustomerFunction::value));

    @Override
    public double value(Scenario scenario, Arguments given) {
        given.mustBeAmong(arguments);
        Map<String, M> models = new LinkedHashMap<>();
        for (Demand demand : scenario.demand()) {
            demand.process().flatMap(this::model).ifPresent(found -> models.putIfAbsent(demand.firm(), found));
        }
        if (models.isEmpty()) {
            throw new BadArgument("function", NO_MODEL.with(model.getSimpleName()), Wording.NONE);
        }
        String firm = given.entity().isEmpty() && models.size() == 1
                ? models.keySet().iterator().next()
                : given.entityAmong(models.keySet());
        M found = models.get(firm);
        if (found == null) {
            throw new IllegalStateException(firm + " was among " + models.keySet());
        }
        return call.applyAsDouble(found, given);
    }

    /** The model of a process: itself, or how the customers of a base behave. */
    private Optional<M> model(DemandProcess process) {
        boolean itself = model.isInstance(process) || !(process instanceof CustomerBase);
        Object found = itself ? process : ((CustomerBase) process).behaviour();
        return Optional.of(found).filter(model::isInstance).map(model::cast);
    }

    private static double time(Bass bass, Arguments with) {
        return with.text("t").equals("peak") ? bass.peakTime() : with.number("t");
    }

    private static double purchases(RepeatBuying model, Arguments with) {
        double t = with.number("t");
        boolean known = with.with().containsKey("x");
        return known ? model.expectedPurchases(t, past(with)) : model.expectedPurchases(t);
    }

    private static RepeatBuying.Past past(Arguments with) {
        double recency = with.number("t_x");
        double age = with.number("age");
        if (!(recency >= 0 && age >= recency)) {
            throw new BadArgument("with.t_x", UNKNOWN.with(with.text("t_x")), ALLOWED.with("0 to age"));
        }
        return new RepeatBuying.Past(count("x", with), recency, age);
    }

    private static double lifetime(Sbg sbg, Arguments with) {
        double discount = with.number("discount");
        if (!(discount > 0)) {
            throw new BadArgument("with.discount", UNKNOWN.with(with.text("discount")), ALLOWED.with("> 0"));
        }
        boolean residual = with.with().containsKey("renewals");
        return residual
                ? sbg.discountedResidualLifetime(discount, count("renewals", with))
                : sbg.discountedLifetime(discount);
    }

    private static double value(CustomerBase base, Arguments with) {
        if (!(base.behaviour() instanceof Markov chain)) {
            throw new BadArgument("function", NO_MODEL.with("markov"), Wording.NONE);
        }
        String state = state(chain, with);
        double margin = with.number("margin");
        double value = chain.value(state, margin, with.number("discount", base.discount()));
        return switch (with.text("first", "now")) {
            case "now" -> value;
            case "later" -> value - chain.reward(state, margin);
            default ->
                throw new BadArgument("with.first", UNKNOWN.with(with.text("first")), ALLOWED.with("now, later"));
        };
    }

    private static String state(Markov chain, Arguments with) {
        String state = with.text("state");
        if (!chain.states().containsKey(state)) {
            String known = String.join(", ", chain.states().keySet());
            throw new BadArgument("with.state", UNKNOWN.with(state), ALLOWED.with(known));
        }
        return state;
    }

    /** A whole number of periods or purchases, up to the longest run. */
    private static int count(String name, Arguments with) {
        double number = with.number(name);
        if (number != Math.rint(number) || number < 0 || number > 1e6) {
            throw new BadArgument("with." + name, UNKNOWN.with(with.text(name)), ALLOWED.with("0 to 1000000"));
        }
        return (int) number;
    }
}
