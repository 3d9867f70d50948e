package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.document.Wording;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The names that parts of a scenario give, and by which other parts refer to them. */
record ScenarioNames(
        Set<String> skus,
        Set<String> firms,
        Set<String> zones,
        Set<String> areas,
        Set<String> formats,
        Set<String> partners,
        Set<String> regions) {
    static final Wording SKU = new Wording("product", "商品");
    static final Wording FIRM = new Wording("firm", "企业");
    static final Wording MAKER = new Wording("maker", "厂家");
    static final Wording ZONE = new Wording("zone", "区域");
    static final Wording PLACE = new Wording("zone, partner, plant or warehouse", "区域、渠道商、工厂或仓库");
    static final Wording AREA = new Wording("area", "片区");
    static final Wording PARTNER = new Wording("partner", "渠道商");
    static final Wording REGION = new Wording("region", "大区");
    static final Wording OFFER = new Wording("outlet format or platform", "业态或平台");
    static final Wording TRADER = new Wording("firm, partner, format or kind", "企业、渠道商、业态或类别");
    static final Wording CARRIER = new Wording("partner or kind of partner", "渠道商或其类别");
    static final Wording KPI = new Wording("KPI", "指标");
    static final Wording MEASURE = new Wording("measure", "均衡指标");
    static final Wording WAREHOUSE = new Wording("own or third-party warehouse", "自有或第三方仓库");
    static final Wording CRITERION = new Wording("criterion", "评分项");
    static final Wording VARIANT = new Wording("variant", "方案");

    /** Who buys at the shelf. */
    static final String CONSUMERS = "consumers";

    /** The kinds that a link rule may name beside ids. */
    static final List<String> KINDS =
            List.of("maker", "wholesaler", "distributor", "outlet", "retailer", "platform", "direct", CONSUMERS);

    static ScenarioNames of(Scenario scenario) {
        return new ScenarioNames(
                names(scenario.skus(), sku -> sku.id()),
                names(scenario.firms(), Firm::id),
                names(scenario.zones(), zone -> zone.id()),
                names(scenario.areas(), area -> area.id()),
                names(scenario.formats(), format -> format.id()),
                names(scenario.partners(), partner -> partner.id()),
                names(scenario.zones(), zone -> zone.region()));
    }

    /** Who may be named as a seller or buyer of a link rule. */
    Set<String> traders() {
        Set<String> all = new LinkedHashSet<>(KINDS);
        all.addAll(firms);
        all.addAll(formats);
        all.addAll(partners);
        return all;
    }

    /** Who may be named as a carrier of a product. */
    Set<String> carriers() {
        Set<String> all = new LinkedHashSet<>(List.of("wholesaler", "distributor", Carriers.AGENT));
        all.addAll(partners);
        return all;
    }

    /** The kind of a firm as link rules name it. */
    static String kind(Firm firm) {
        return SnakeCase.of(firm.kind());
    }

    static <T> Set<String> names(Collection<T> items, Function<T, String> name) {
        Set<String> names = new LinkedHashSet<>();
        items.forEach(item -> names.add(name.apply(item)));
        return names;
    }
}
