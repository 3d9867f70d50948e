package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.cli.EveryPlan.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through which wholesaler each distributor buys. Every answer is held against all plans. */
final class WholesalersTest {
    private static final String FOLDER = EveryPlan.WHOLESALERS;
    private static final int LAST_MONTH = 5;
    private static final String TODAY = """
            nanchang_east,W-an>D-nanchang
            nanchang_west,W-an>D-nanchang
            shangrao,W-an>D-shangrao
            quzhou,W-hang>D-jinhua
            jinhua,W-hang>D-jinhua
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static boolean isTiered(Choice choice) {
        return choice.isEach(each -> each.tiers() == 2);
    }

    private Choice isBest(String... settings) {
        return Optimized.of(FOLDER, folder, List.of(), settings).isBest(WholesalersTest::isTiered);
    }

    @Test
    void theWholesalerThatCostsLeastIsTakenWhereverItsIdStands() {
        Choice plan = isBest("partners[W-gan].fixed_cost=400000");

        assertThat(plan.suppliers()).containsEntry("D-jinhua", "W-jin");
        assertThat(plan.suppliers()).containsEntry("D-nanchang", "W-fu").containsEntry("D-shangrao", "W-fu");
    }

    @Test
    void distributorsOfOneRegionBuyThroughDifferentWholesalersWhereThatPays() {
        Choice plan = isBest();

        assertThat(plan.suppliers()).containsEntry("D-nanchang", "W-fu").containsEntry("D-shangrao", "W-gan");
    }

    @Test
    void theyShareOneWhereItSavesTheFixedCostOfAnother() {
        Choice apart = isBest();
        Choice together = isBest("partners[W-gan].fixed_cost=40000");

        assertThat(apart.suppliers()).containsValue("W-gan");
        assertThat(together.suppliers()).doesNotContainValue("W-gan").containsValue("W-fu");
    }

    @Test
    void runsByMovesFindTheSamePlan() {
        for (String fixed : new String[] {"4000", "40000"}) {
            Optimized plan = Optimized.of(FOLDER, folder, List.of("--by-moves"), "partners[W-gan].fixed_cost=" + fixed);
            Choice best = plan.every()
                    .best(WholesalersTest::isTiered, EveryPlan.COVERAGE_THEN_COST)
                    .orElseThrow();

            assertThat(plan.choice().outlets()).isEqualTo(best.outlets());
            assertThat(plan.choice().cents()).isEqualTo(best.cents());
            assertThat(plan.figure("cost.distribution.total", "bound"))
                    .isLessThanOrEqualTo((best.cents() + plan.every().beside()) / 100.0 + 0.01);
        }
    }

    @Test
    void lengthAndWholesalerAreChosenTogether() {
        for (String account : new String[] {"0", "12000", "200000"}) {
            String[] settings = {
                "decide.levels=[1, 2]",
                "decide.goal={\"outlet_is_worth\": \"1500 CNY\"}",
                "firms[bean].account_cost=" + account + " CNY/year"
            };
            Optimized plan = Optimized.of(FOLDER, folder, List.of(), settings);
            Choice best = plan.every()
                    .best(any -> true, java.util.Comparator.comparingLong(c -> c.cents() - 150_000 * c.outlets()))
                    .orElseThrow();

            plan.isAsGoodAs(best);
        }
    }

    @Test
    void theLeastCostAtACoverageAndTheMostCoverageForABudgetCountWholesalersOnce() {
        for (int percent : new int[] {12, 25, 33}) {
            Optimized plan = Optimized.of(
                    FOLDER, folder, List.of(), "decide.goal={\"coverage_at_least\": \"" + percent + " %\"}");
            long asked = (long) Math.ceil(percent / 100.0 * plan.every().allOutlets() - 1e-9);
            Choice best = plan.every()
                    .best(choice -> isTiered(choice) && choice.outlets() >= asked, EveryPlan.LEAST_COST)
                    .orElseThrow();
            plan.isAsCheapAs(best);
            plan.isCostBoundedBeyond(best);
        }
        for (int budget : new int[] {400_000, 900_000}) {
            Optimized plan = Optimized.of(FOLDER, folder, List.of(), "decide.goal={\"spend_at_most\": " + budget + "}");
            long cents = 100L * budget - plan.every().beside();
            Choice best = plan.every()
                    .best(choice -> isTiered(choice) && choice.cents() <= cents, EveryPlan.COVERAGE_THEN_COST)
                    .orElseThrow();
            plan.isAsGoodAs(best);
            plan.isBoundedBeyond(best);
        }
    }

    @Test
    void aBudgetOfChangeKeepsNoDistributorFromAnotherWholesaler() {
        Optimized plan = Optimized.of(FOLDER, folder, List.of(), "decide.limits.spend_on_change=0");
        Choice best = plan.every()
                .best(choice -> isTiered(choice) && choice.change() == 0, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();

        plan.isAsGoodAs(best);
        plan.isBoundedBeyond(best);
        assertThat(plan.choice().suppliers()).containsEntry("D-jinhua", "W-jin");
        assertThat(plan.choice().servedBy("nanchang_west")).isEqualTo("D-nanchang");
    }

    @Test
    void aWholesalerWithoutLicenceSuppliesNobodyHoweverCheapAndTheLimitIsPriced() {
        EveryPlan every = EveryPlan.in(FOLDER);
        Choice with = every.best(WholesalersTest::isTiered, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice without = every.bestWithoutLicences(WholesalersTest::isTiered, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();

        assertThat(isBest().suppliers()).doesNotContainValue("W-poyang");
        assertThat(without.suppliers()).containsValue("W-poyang");
        LimitPrices.in(FOLDER).isPriced("licences", without, with);
    }

    @Test
    void aWholesalerThatMayNotCarryTheProductSuppliesNobody() {
        Optimized plan = Optimized.of(
                FOLDER, folder, List.of(), "skus[soy].carriers=[\"W-an\", \"W-hang\", \"W-gan\", \"distributor\"]");
        Choice best = plan.every()
                .best(WholesalersTest::isTiered, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();

        plan.isAsGoodAs(best);
        assertThat(plan.choice().suppliers())
                .containsEntry("D-jinhua", "W-hang")
                .containsEntry("D-nanchang", "W-an");
    }

    @Test
    void aPlanByHandIsJudgedWithTheWholesalersThatItNames() {
        EveryPlan every = EveryPlan.in(FOLDER);
        Choice dear = every.of(every.scenario().network());
        List<Assignment> cheap = network(TODAY.replace("W-an", "W-fu").replace("W-hang", "W-jin"));

        assertThat(audited(TODAY)).isEqualTo(dear.cents() + every.beside());
        assertThat(audited(rows(cheap))).isEqualTo(every.of(cheap).cents() + every.beside());
        assertThat(every.of(cheap).cents()).isLessThan(dear.cents());
        assertThat(every.of(cheap).outlets()).isEqualTo(dear.outlets());
    }

    private static List<Assignment> network(String rows) {
        return Arrays.stream(rows.split("\n"))
                .map(row -> row.split(","))
                .map(row -> new Assignment(row[0], List.of(row[1].split(">"))))
                .toList();
    }

    private static String rows(List<Assignment> network) {
        StringBuilder rows = new StringBuilder();
        network.forEach(row -> rows.append(row.area())
                .append(',')
                .append(String.join(">", row.chain()))
                .append('\n'));
        return rows.toString();
    }

    private Screen audit(String rows, String... words) {
        String[] all = new String[4 + words.length];
        System.arraycopy(new String[] {"audit", FOLDER, table(rows), "--quiet"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return Screen.of(all);
    }

    private long audited(String rows) {
        String json = audit(rows, "--json").out();
        return Math.round(100 * Optimized.figure(json, "cost.distribution.total", "value"));
    }

    private String table(String rows) {
        try {
            Path file = Files.createTempFile(folder, "edited", ".csv");
            Files.writeString(file, "area,chain\n" + rows);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPlanThroughAWholesalerOfAnotherRegionIsNamedAndNeverTakenForOneOfItsOwn() {
        String foreign = TODAY.replace("shangrao,W-an", "shangrao,W-jin");

        assertThat(audit(foreign).said()).contains("wholesalers that may supply a partner: not kept by shangrao");
        assertThat(audit(foreign, "--lang", "zh").said()).contains("可向渠道商供货的批发商：shangrao 不满足");
        assertThat(audited(foreign)).isNotEqualTo(audited(TODAY));
        Screen why = Screen.of("explain", FOLDER, "--plan", table(foreign), "--area", "shangrao", "--quiet");
        assertThat(why.said()).contains("W-jin>D-shangrao serves shangrao");
        Screen page = Screen.of("compare", FOLDER, "today", table(foreign), "--quiet");
        assertThat(page.said()).contains("1 areas change hands, length or wholesaler");
    }

    @Test
    void aPlanThroughAWholesalerThatDoesNotSellToThePartnerServesNobodyThere() {
        String unlinked = TODAY.replace("nanchang_west,W-an", "nanchang_west,W-gan");

        assertThat(audit(unlinked).said())
                .contains("wholesalers that may supply a partner: not kept by nanchang_west")
                .contains("nobody serves: nanchang_west");
    }

    @Test
    void aPlanThroughAWholesalerWithoutLicenceOrThroughTwoIsNamed() {
        assertThat(audit(TODAY.replace("shangrao,W-an", "shangrao,W-poyang")).said())
                .contains("licences: not kept by shangrao");
        String twice = TODAY.replace("nanchang_west,W-an", "nanchang_west,W-fu");
        assertThat(audit(twice).said())
                .contains("one wholesaler per distributor D-nanchang: 2 where 1 is allowed, 1 wholesaler beyond");
        assertThat(audit(twice, "--lang", "zh").said()).contains("每个渠道商一家批发商 D-nanchang：实际 2");
    }

    @Test
    void reasonsNameTheWholesalerAndPriceTheNextBest() {
        EveryPlan every = EveryPlan.in(FOLDER);
        long more = every.of(network(TODAY.replace("W-hang", "W-jin"))).cents()
                - every.of(network(TODAY)).cents();
        String plan = table(TODAY);

        Screen why = Screen.of("explain", FOLDER, "--plan", plan, "--area", "jinhua", "--quiet");
        Screen zh = Screen.of("explain", FOLDER, "--plan", plan, "--area", "jinhua", "--quiet", "--lang", "zh");

        String money = String.format(java.util.Locale.ROOT, "%,d", Math.round(more / 100.0));
        assertThat(why.said())
                .contains("D-jinhua buys through W-hang; through W-jin, the best other wholesaler, all that it serves"
                        + " would mean 0 outlets and " + money);
        assertThat(zh.said()).contains("D-jinhua 经由 W-hang 进货；若全部改经 W-jin（最佳的其他批发商）：门店 0 家，成本 " + money);
        assertThat(more).isNegative();
    }

    @Test
    void whyNotNamesTheWholesalerThroughWhichAPartnerWouldServe() {
        String plan = table(TODAY);

        Screen why = Screen.of(
                "explain", FOLDER, "--plan", plan, "--area", "nanchang_west", "--why-not", "D-gan", "--quiet");
        Screen zh = Screen.of(
                "explain",
                FOLDER,
                "--plan",
                plan,
                "--area",
                "nanchang_west",
                "--why-not",
                "D-gan",
                "--quiet",
                "--lang",
                "zh");

        assertThat(why.said()).contains("With all else as it is, D-gan, buying through W-gan, for nanchang_west means");
        assertThat(zh.said()).contains("其他不变时由 D-gan（经由 W-gan 进货） 服务 nanchang_west");
        assertThat(why.said()).contains("With everything else planned anew, buying through W-");
    }

    @Test
    void inTheSimulationOfThePlanEachDistributorBuysFromTheWholesalerThatThePlanNames() {
        Optimized plan = Optimized.of(FOLDER, folder, List.of());
        Scenario planned = Copy.with(plan.every().scenario(), Map.of("network", plan.network()));
        Facts facts = new Facts(
                planned, Simulation.of(plan.every().scenario(), planned).run(new Luck(11, 0)));

        Map<String, Set<String>> sellers = new TreeMap<>();
        double[] last = new double[1];
        for (LedgerIndex.Posting posting : facts.postings(Kind.SHIPMENT)) {
            boolean partner = posting.to().party().tier() == Party.Tier.DISTRIBUTOR;
            double units = facts.flow(Kind.SHIPMENT, posting::equals).month(LAST_MONTH);
            if (partner && units > 0) {
                sellers.computeIfAbsent(posting.to().party().id(), any -> new TreeSet<>())
                        .add(posting.from().party().id());
                last[0] += units;
            }
        }

        assertThat(last[0]).isPositive();
        plan.choice()
                .suppliers()
                .forEach((partner, wholesaler) ->
                        assertThat(sellers.get(partner)).containsExactly(wholesaler));
    }

    @Test
    void thePageOfAPlanShowsTheAreasInWhichTheWholesalerAloneChanges() throws IOException {
        Path page = folder.resolve("plan.html");

        Optimized plan = Optimized.of(FOLDER, folder, List.of("--page", page.toString()));

        assertThat(plan.choice().servedBy("jinhua")).isEqualTo("D-jinhua");
        assertThat(Files.readString(page)).contains("W-jin").contains("D-jinhua buys through W-jin");
    }

    @Test
    void theLoopEndsWithAPlanWhoseCostTheSimulationConfirms() {
        Screen loop = Screen.of(
                "optimize",
                FOLDER,
                "--loop",
                "--by-moves",
                "--quiet",
                "--json",
                "--out",
                folder.resolve("loop.json").toString());

        assertThat(loop.code()).as(loop.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void partnersThatShareAreasChooseTheirWholesalersToo() {
        String[] settings = {"decide.sourcing={\"split\": \"yes\"}", "partners[D-nanchang].capacity=420"};
        Optimized plan = Optimized.of(FOLDER, folder, List.of(), settings);
        Choice whole = plan.every()
                .best(WholesalersTest::isTiered, EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();

        double all = plan.every().allOutlets();
        assertThat(plan.figure("coverage.numeric", "value")).isGreaterThan(whole.outlets() / all);
        assertThat(plan.figure("coverage.numeric", "bound"))
                .isCloseTo(plan.figure("coverage.numeric", "value"), within(1e-3));
        Map<String, Set<String>> suppliers = new TreeMap<>();
        for (Assignment row : plan.network()) {
            if (row.chain().size() == 2) {
                suppliers
                        .computeIfAbsent(row.chain().get(1), any -> new TreeSet<>())
                        .add(row.chain().get(0));
            }
        }
        assertThat(suppliers.values()).allMatch(each -> each.size() == 1);
        assertThat(suppliers.get("D-jinhua")).containsExactly("W-jin");
        assertThat(suppliers.get("D-shangrao")).containsExactly("W-gan");
    }
}
