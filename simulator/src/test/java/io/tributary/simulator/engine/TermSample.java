package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Term;
import io.tributary.simulator.document.SnakeCase;
import java.util.List;

/**
 * One contract term as scenarios write it: with neutral parameters, and with parameters that matter.
 *
 * @param name its name in a scenario
 * @param neutral its fields where it does nothing
 * @param typical its fields where it does something
 * @param continuous whether the payment never jumps
 */
record TermSample(String name, String neutral, String typical, boolean continuous) {
    static final List<TermSample> ALL = List.of(
            smooth("linear_discount", "{per_unit: 0}", "{per_unit: 0.01}"),
            jumping("quantity_discount", "{breaks: []}", "{breaks: [{from: 8, off: 5 %}, {from: 60, off: 10 %}]}"),
            smooth(
                    "quantity_discount",
                    "{breaks: [], form: incremental}",
                    "{breaks: [{from: 8, off: 5 %}, {from: 60, off: 10 %}], form: incremental}"),
            smooth("two_part_tariff", "{fee: 0}", "{fee: 11}"),
            smooth("slotting_fee", "{fee: 0}", "{fee: 300, payment_delay: 2 weeks}"),
            smooth("buy_back", "{price: 0, fate: kept}", "{price: 4, cap: 50 %}"),
            smooth(
                    "buy_back",
                    "{price: 3, cap: 0 %}",
                    "{price: 3, cap: 30 %, fate: destroyed, salvage: 1, every_months: 1}"),
            smooth("quantity_flexibility", "{share: 0 %}", "{share: 25 %, every_months: 1}"),
            smooth("revenue_sharing", "{sellers_share: 0 %}", "{sellers_share: 20 %}"),
            smooth("profit_sharing", "{sellers_share: 0 %}", "{sellers_share: 30 %}"),
            smooth("profit_sharing", "{sellers_share: 0 %, losses: no}", "{sellers_share: 30 %, losses: no}"),
            smooth("minimum_purchase", "{units: 0}", "{units: 90, rate: 40 %, every_months: 1}"),
            smooth("price_protection", "{share: 0 %}", "{share: 80 %}"),
            smooth(
                    "market_compensation",
                    "{reference: 8, share: 0 %}",
                    "{reference: 8, share: 50 %, band: 5 %, both_ways: yes}"),
            smooth("sales_rebate", "{}", "{rate: 2 %, per_unit: 0.1}"),
            jumping("stair_step_rebate", "{steps: []}", "{steps: [{from: 80 %, pay: 1 %}, {from: 110 %, pay: 3 %}]}"),
            smooth(
                    "stair_step_rebate",
                    "{steps: [], form: incremental}",
                    "{steps: [{from: 20 %, pay: 1 %}, {from: 90 %, pay: 3 %}], form: incremental, paid_on: sell_in}"),
            smooth("target_rebate", "{per_unit: 0}", "{per_unit: 2, target: 30, payment_delay: 3 weeks}"),
            smooth(
                    "commission",
                    "{}",
                    "{rate: 3 %, per_unit: 0.2, steps: [{from: 20, rate: 5 %}, {from: 45, rate: 4 %}]}"),
            jumping("bonus", "{pay: 0}", "{pay: 25, target: 40, every_months: 1}"),
            smooth("salary", "{pay: 0}", "{pay: 100}"),
            smooth("coop_advertising", "{share: 0 %}", "{share: 50 %, cap: 12}"),
            jumping(
                    "composite_payout",
                    "{pay: 0, indicators: []}",
                    "{pay: 200, indicators: [{measure: sell_in, weight: 40 %}, {measure: service, weight: 30 %, floor: 10 %},"
                            + " {measure: sell_through, weight: 30 %, cap: 90 %}]}"),
            smooth("trade_credit", "{days: 0}", "{days: 21, limit: 150}"),
            smooth("deposit", "{amount: 0}", "{amount: 500}"),
            smooth("exclusivity", "{penalty: 0}", "{bound: seller, penalty: 40, detection: 50 %}"),
            smooth(
                    "price_maintenance",
                    "{kind: recommended, price: 9}",
                    "{kind: minimum_advertised, price: 8, penalty: 15, detection: 30 %}"));

    private static TermSample smooth(String name, String neutral, String typical) {
        return new TermSample(name, neutral, typical, true);
    }

    private static TermSample jumping(String name, String neutral, String typical) {
        return new TermSample(name, neutral, typical, false);
    }

    Term neutralTerm() {
        return read(neutral);
    }

    Term typicalTerm() {
        return read(typical);
    }

    private Term read(String fields) {
        return Bazaar.with(List.of(written(fields))).links().get(0).terms().get(0);
    }

    String writtenNeutral() {
        return written(neutral);
    }

    String writtenTypical() {
        return written(typical);
    }

    private String written(String fields) {
        return "{" + name + ": " + fields + "}";
    }

    /** Names of all terms that a scenario can write. */
    static List<String> family() {
        return java.util.Arrays.stream(Term.class.getPermittedSubclasses())
                .map(type -> SnakeCase.of(type.getSimpleName()))
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + typical;
    }
}
