package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Customers that a figure is about: all, those of a firm, or those of a product. Only customers whose number a demand
 * process knows are counted; consumers of a market with zones are not among them.
 *
 * @param entity {@code total}, a firm's id or a product's id
 * @param firms firms at which they buy
 * @param skus products that they buy
 * @param ofBrand whether it is about one brand of a category
 */
record CustomerGroup(String entity, Predicate<String> firms, Predicate<String> skus, boolean ofBrand) {

    /** A figure for all groups of a scenario; empty where no customers are known. */
    static List<KpiValue> values(Facts facts, String kpi, Function<CustomerGroup, Series> figure) {
        List<KpiValue> values = new ArrayList<>();
        for (CustomerGroup group : of(facts)) {
            values.addAll(figure.apply(group).values(kpi, group.entity()));
        }
        return values;
    }

    private static List<CustomerGroup> of(Facts facts) {
        Set<String> firms = new LinkedHashSet<>();
        facts.measures(Measures.CUSTOMERS).forEach(m -> firms.add(m.party().id()));
        List<CustomerGroup> groups = new ArrayList<>();
        if (firms.isEmpty()) {
            return groups;
        }
        groups.add(new CustomerGroup(KpiValue.TOTAL, firms::contains, sku -> true, false));
        for (String firm : firms) {
            groups.add(new CustomerGroup(firm, firm::equals, sku -> true, false));
        }
        Set<String> brands = new LinkedHashSet<>();
        facts.measures(Measures.BRAND_BUYERS).forEach(m -> brands.add(m.sku()));
        for (String brand : brands) {
            Set<String> sellers = new LinkedHashSet<>();
            facts.measures(Measures.BRAND_BUYERS).stream()
                    .filter(m -> m.sku().equals(brand))
                    .forEach(m -> sellers.add(m.party().id()));
            groups.add(new CustomerGroup(brand, sellers::contains, brand::equals, true));
        }
        return groups;
    }

    /** Everybody, whether a buyer or not. */
    Series customers(Facts facts) {
        return facts.stateAtEnds(Measures.CUSTOMERS, m -> isAtFirm(m.party()));
    }

    /** A count of customers at the end of each month. */
    Series count(Facts facts, String measure) {
        return facts.stateAtEnds(measure, this::holds);
    }

    /** Those who have bought: the brand, or anything. */
    Series buyers(Facts facts) {
        return count(facts, ofBrand ? Measures.BRAND_BUYERS : Measures.BUYERS);
    }

    /** Units that they have bought by the end of each month. */
    Series units(Facts facts) {
        return facts.flow(
                        Kind.SALE,
                        p -> isAtFirm(p.from().party())
                                && p.to().party().tier() == Party.Tier.CONSUMERS
                                && skus.test(p.sku()))
                .cumulative();
    }

    boolean holds(ChartOfAccounts.Measure measure) {
        return isAtFirm(measure.party()) && (!ofBrand || skus.test(measure.sku()));
    }

    boolean isAtFirm(Party party) {
        return firms.test(party.id());
    }
}
