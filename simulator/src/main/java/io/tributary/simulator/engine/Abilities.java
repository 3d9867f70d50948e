package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.relation.Skill;
import io.tributary.simulator.scenario.Action;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Support;
import io.tributary.simulator.scenario.Training;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What partners' people can do: skill by training and coaching, material, certificates, and the queue of after-sales cases.
 * Moves once a week; the areas that a partner serves last feel it the week after.
 */
final class Abilities {
    /** First letters of the saved parts. */
    static final String PART = "ability|";

    private final Map<String, Ability> abilities = new LinkedHashMap<>();
    private Scenario scenario;
    /** Points by which the work of serving raises a partner's service. */
    private Map<String, Double> served = Map.of();

    private final double moneyQuantum;

    /** One partner. */
    private static final class Ability {
        private final Partner partner;
        private double skill;
        private double material;
        private final double[] coached;
        private boolean certified;
        private double cases;
        private double waiting;
        private double soldBefore;
        private final int trainingLine;
        private final int examLine;
        private final int helpLine;
        private final int skillMeasure;
        private final int certifiedMeasure;
        private final int waitMeasure;

        Ability(Partner partner, Scenario scenario, Party payer, ChartOfAccounts chart) {
            Training training = scenario.training();
            Party people = Parties.supportOf(partner);
            Party party = Parties.of(partner);
            this.partner = partner;
            skill = training.start();
            coached = new double[training.coaching().map(c -> c.labels().size()).orElse(0)];
            trainingLine = chart.money(Kind.TRAINING, payer, people, "");
            examLine = chart.money(Kind.TRAINING, party, Party.WORLD, "");
            helpLine = chart.money(Kind.AID, payer, people, "");
            skillMeasure = chart.measure(party, Measures.SKILL, "");
            certifiedMeasure = chart.measure(party, Measures.CERTIFIED, "");
            waitMeasure = chart.measure(party, Measures.CASE_WAIT, "");
        }

        void keep(Tape tape) {
            skill = tape.real(skill);
            material = tape.real(material);
            double[] parts = tape.reals(coached);
            System.arraycopy(parts, 0, coached, 0, Math.min(parts.length, coached.length));
            certified = tape.flag(certified);
            cases = tape.real(cases);
            waiting = tape.real(waiting);
        }

        /** Skill by courses and coaching together: what courses leave open, coaching closes in part. */
        double known() {
            double mean = coached.length == 0 ? 0 : Arrays.stream(coached).sum() / coached.length;
            return mean == 0 ? skill : 1 - (1 - skill) * (1 - mean);
        }
    }

    Abilities(World world) {
        scenario = world.scenario;
        moneyQuantum = scenario.quanta().money();
        boolean trains = scenario.training().isOn();
        boolean helps = scenario.support().afterSales().isPresent();
        boolean will = scenario.calendar().stream().anyMatch(Action::concernsAbilities);
        for (Partner partner : trains || helps || will ? scenario.partners() : List.<Partner>of()) {
            abilities.put(partner.id(), new Ability(partner, scenario, world.accounts.payer(), world.builder.chart()));
        }
    }

    /** Goods sold before this week have had their cases. */
    void begin(World world) {
        abilities.values().forEach(ability -> soldToOutlets(world, ability));
    }

    void visit(Memory.Visitor visitor) {
        abilities.forEach((partner, ability) -> visitor.meet(PART + partner, ability::keep));
    }

    /** Takes over a changed scenario. */
    void adopt(Scenario now) {
        scenario = now;
    }

    /** Factor on how fast a partner wins stockists. */
    double listing(String partner) {
        Ability ability = trained(partner);
        return ability == null ? 1 : 1 + scenario.training().listing() * ability.known();
    }

    /** Factor on the outlets that a partner can persuade. */
    double reach(String partner) {
        Ability ability = trained(partner);
        if (ability == null) {
            return 1;
        }
        Training training = scenario.training();
        double material =
                training.material().map(m -> m.reach() * ability.material).orElse(0.0);
        return 1 + training.reach() * ability.known() + material;
    }

    /** Points on the service of a partner; negative where cases wait. */
    double service(String partner) {
        return served.getOrDefault(partner, 0.0) + skilledService(partner);
    }

    /** Says by how many points the functions that somebody performs raise each partner's service. */
    void serve(Map<String, Double> points) {
        served = Map.copyOf(points);
    }

    private double skilledService(String partner) {
        Ability ability = abilities.get(partner);
        if (ability == null) {
            return 0;
        }
        Training training = scenario.training();
        boolean trained = training.concerns(partner);
        double taught = trained ? training.service() * ability.known() : 0;
        double shown = ability.certified
                ? training.certification().map(Training.Certification::service).orElse(0.0)
                : 0;
        double late = scenario.support()
                .afterSales()
                .map(a -> a.pointsPerWeek() * ability.waiting)
                .orElse(0.0);
        return taught + shown - late;
    }

    /** Whether a partner may buy a product. */
    boolean mayBuy(String partner, String sku) {
        Optional<Training.Certification> gate = scenario.training().certification();
        if (gate.isEmpty() || !gate.get().skus().contains(sku)) {
            return true;
        }
        Ability ability = abilities.get(partner);
        if (ability == null) {
            return true;
        }
        return ability.partner.role() != Partner.Role.DISTRIBUTOR || ability.certified;
    }

    private @Nullable Ability trained(String partner) {
        return scenario.training().concerns(partner) ? abilities.get(partner) : null;
    }

    /** A week of training, of examinations, and of after-sales work. */
    void act(World world) {
        for (Ability ability : abilities.values()) {
            if (scenario.training().concerns(ability.partner.id())) {
                train(world, ability, scenario.training());
            }
            scenario.support().afterSales().ifPresent(care -> handle(world, ability, care));
            world.ledger.record(ability.skillMeasure, ability.known());
            world.ledger.record(ability.certifiedMeasure, ability.certified ? 1 : 0);
            world.ledger.record(ability.waitMeasure, ability.waiting);
        }
    }

    private void train(World world, Ability ability, Training training) {
        if (!world.counts()) {
            return;
        }
        double cost = training.hours() * training.costPerHour();
        ability.skill = Skill.next(ability.skill, training.gain() * training.hours(), training.turnover());
        if (training.coaching().isPresent()) {
            cost += coach(ability, training.coaching().get(), training.turnover());
        }
        if (training.material().isPresent()) {
            Training.Material material = training.material().get();
            double filled = -StrictMath.expm1(-material.spending() / material.half() * StrictMath.log(2));
            double left = ability.material * (1 - material.decay());
            ability.material = left + (1 - left) * filled;
            cost += material.spending();
        }
        post(world, ability.trainingLine, cost);
        training.certification().ifPresent(gate -> examine(world, ability, gate));
    }

    private static double coach(Ability ability, Training.Coaching coaching, double turnover) {
        double visits = 0;
        for (int part = 0; part < ability.coached.length; part++) {
            visits += coaching.visits(part);
            ability.coached[part] =
                    Skill.next(ability.coached[part], coaching.gain() * coaching.visits(part), turnover);
        }
        return visits * coaching.costPerVisit();
    }

    private void examine(World world, Ability ability, Training.Certification gate) {
        boolean passes = ability.known() >= gate.skill();
        if (passes && !ability.certified) {
            post(world, ability.examLine, gate.fee());
        }
        ability.certified = passes;
    }

    private void handle(World world, Ability ability, Support.AfterSales care) {
        String id = ability.partner.id();
        boolean helped = scenario.support().concerns(id);
        double capacity = care.capacity() + (helped ? care.help() : 0);
        ability.cases = Math.max(0, ability.cases + care.cases() * soldToOutlets(world, ability) - capacity);
        ability.waiting = capacity == 0 ? 0 : ability.cases / capacity;
        if (helped && world.counts() && ability.partner.role() == Partner.Role.DISTRIBUTOR) {
            post(world, ability.helpLine, care.help() * care.costPerCase());
        }
    }

    /** Base units of all products that a distributor sold since the week before. */
    private double soldToOutlets(World world, Ability ability) {
        if (ability.partner.role() != Partner.Role.DISTRIBUTOR) {
            return 0;
        }
        double now = 0;
        for (int sku = 0; sku < scenario.skus().size(); sku++) {
            now += world.builder
                    .find(ability.partner.id(), sku)
                    .map(stock -> stock.valuation.units(stock.sold))
                    .orElse(0.0);
        }
        double units = now - ability.soldBefore;
        ability.soldBefore = now;
        return units;
    }

    private void post(World world, int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, moneyQuantum));
    }
}
