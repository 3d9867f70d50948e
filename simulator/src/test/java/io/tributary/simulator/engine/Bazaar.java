package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** One maker with two buyers, one of which has a contract: the smallest world in which every term can matter. */
final class Bazaar {
    private static final String TEXT = """
            scenario: A contract
            quanta: {money: 1e-6, goods: 1e-6}
            time: {start: 2027-01-04, length: 26 weeks, warm_up: 8 weeks}
            skus:
              - {id: tea, maker: garden, cost: 2}
            firms:
              - {id: garden, kind: maker}
              - {id: trader, kind: distributor, buys_from: garden, order: {base_stock: {level: 14}}, advertising: 30}
              - {id: other, kind: distributor, buys_from: garden, order: {base_stock: {level: 14}}}
            links:
              - {seller: garden, buyer: trader, price: {fixed: 5}, terms: [TERMS]}
              - {seller: garden, buyer: other, price: {fixed: 5}}
              - {seller: trader, buyer: consumers, price: {fixed: 7}}
              - {seller: other, buyer: consumers, price: {fixed: 7}}
            demand:
              - {at: trader, sku: tea, process: {poisson: {mean: 12}}}
              - {at: other, sku: tea, process: {poisson: {mean: 12}}}
            """;

    private Bazaar() {}

    /** The world with some terms in the first contract. */
    static Scenario with(List<String> terms) {
        return Scenarios.of(TEXT.replace("TERMS", String.join(", ", terms)));
    }

    static Run run(List<String> terms) {
        return Run.of(with(terms), 0);
    }
}
