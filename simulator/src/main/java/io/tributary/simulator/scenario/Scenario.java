package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.DEFAULTS;
import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.channel.Agency;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.ChannelChoice;
import io.tributary.simulator.channel.ChannelLength;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Functions;
import io.tributary.simulator.channel.Integration;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.Listing;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.contract.IncentiveGuard;
import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Border;
import io.tributary.simulator.geography.Distance;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Travel;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.market.Brand;
import io.tributary.simulator.market.Consumers;
import io.tributary.simulator.market.CustomerService;
import io.tributary.simulator.market.Launch;
import io.tributary.simulator.market.LeadRouting;
import io.tributary.simulator.market.Potential;
import io.tributary.simulator.market.Promotion;
import io.tributary.simulator.market.Rival;
import io.tributary.simulator.market.Segment;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.Allocation;
import io.tributary.simulator.policy.DealerPricing;
import io.tributary.simulator.policy.Diversion;
import io.tributary.simulator.policy.Loading;
import io.tributary.simulator.policy.SellingEffort;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.relation.Conflict;
import io.tributary.simulator.relation.Cooperation;
import io.tributary.simulator.relation.DisplayFund;
import io.tributary.simulator.relation.Expansion;
import io.tributary.simulator.relation.Governance;
import io.tributary.simulator.relation.Lifecycle;
import io.tributary.simulator.relation.Relations;
import io.tributary.simulator.relation.Satisfaction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole valid model of one question: what a person wrote in a scenario file, with its tables, after includes and
 * changes. Read it top to bottom.
 */
@Described(en = "The whole model of one question", zh = "一个问题的完整模型")
public record Scenario(
        @Described(en = "Title", zh = "标题") String scenario,

        @Described(en = "Title in Chinese", zh = "中文标题", byDefault = "")
        String nameZh,

        @Described(en = "The question to be answered", zh = "要回答的问题", byDefault = "")
        String question,

        @Described(en = "The question in Chinese", zh = "中文问题", byDefault = "")
        String questionZh,

        @Described(en = "Currency", zh = "货币", byDefault = "CNY")
        String money,

        @Described(en = "Smallest amounts of the ledger", zh = "账本最小单位", byDefault = DEFAULTS)
        Quanta quanta,

        @Described(en = "Calendar", zh = "日历") Time time,

        @Described(
                en =
                        "Tables beside this file: zones, areas, partners, network, distances, borders, and the CSV file of each; zones may be GeoJSON",
                zh = "附表：zones、areas、partners、network、distances、borders 及其CSV文件；zones 也可为GeoJSON",
                byDefault = EMPTY)
        Map<String, String> data,

        @Described(en = "Products", zh = "商品") List<Sku> skus,

        @Described(en = "Firms named one by one", zh = "逐个列出的企业")
        List<Firm> firms,

        @Described(
                en = "Demand at firms: by a stated process, or by a form that answers to prices",
                zh = "企业处的需求",
                byDefault = EMPTY)
        List<Demand> demand,

        @Described(
                en = "Which firm gets a new lead of a funnel; the one where it arose unless given",
                zh = "销售线索分配规则，缺省归线索所在企业",
                byDefault = EMPTY)
        Optional<LeadRouting> leadRouting,

        @Described(en = "Who decides on what, and in which order", zh = "谁决定什么、以何顺序决定", byDefault = EMPTY)
        Optional<Play> play,

        @Described(
                en =
                        "Which firm counts the profit of which other, owns a part of it, and what that costs; none when empty",
                zh = "一体化：哪一方计入另一方利润、持股与费用，空则各自独立",
                byDefault = EMPTY)
        List<Integration> integration,

        @Described(en = "Zones", zh = "区域", byDefault = EMPTY)
        List<Zone> zones,

        @Described(
                en = "Distances and driving times where no table says them",
                zh = "附表未给出时的距离与车程算法",
                byDefault = DEFAULTS)
        Travel travel,

        @Described(en = "Known distances and driving times", zh = "已知距离与车程", byDefault = EMPTY)
        List<Distance> distances,

        @Described(
                en = "Which zones are neighbours; by Delaunay triangulation when empty",
                zh = "相邻区域，空则按德劳内三角剖分",
                byDefault = EMPTY)
        List<Border> borders,

        @Described(en = "Sales areas; one per zone when empty", zh = "销售片区，空则每区域一个", byDefault = EMPTY)
        List<Area> areas,

        @Described(en = "Consumer segments", zh = "消费者细分", byDefault = EMPTY)
        List<Segment> segments,

        @Described(en = "Consumers", zh = "消费者", byDefault = DEFAULTS)
        Consumers consumers,

        @Described(
                en = "What makes a zone's market larger or smaller beside its people; nothing when empty",
                zh = "市场潜力因素，空则仅按人口",
                byDefault = EMPTY)
        Optional<Potential> potential,

        @Described(en = "Outlet formats", zh = "零售业态", byDefault = EMPTY)
        List<OutletFormat> formats,

        @Described(en = "Partners that may be appointed", zh = "可任命的渠道商", byDefault = EMPTY)
        List<Partner> partners,

        @Described(en = "Who serves which area", zh = "片区分配", byDefault = EMPTY)
        List<Assignment> network,

        @Described(en = "Channel length where it shall differ from the network", zh = "渠道层级调整", byDefault = DEFAULTS)
        ChannelLength channelLength,

        @Described(
                en = "Weights of the criteria by which channels are compared; they are not compared when empty",
                zh = "渠道选择准则权重，空则不评分",
                byDefault = EMPTY)
        Optional<ChannelChoice> channelChoice,

        @Described(
                en = "Partners who sell on commission and hold no stock; none when empty",
                zh = "代理商（佣金制），空则无",
                byDefault = EMPTY)
        Optional<Agency> agency,

        @Described(
                en =
                        "Which tier performs which function of the channel, at what cost and for which discount; as today when empty",
                zh = "渠道职能分工与职能折扣，空则维持现状",
                byDefault = EMPTY)
        Optional<Functions> functions,

        @Described(
                en = "Entry costs and learning in regions that are opened; none when empty",
                zh = "新区域的进入费用与学习曲线，空则无",
                byDefault = EMPTY)
        Optional<Expansion> expansion,

        @Described(en = "How fast outlets take up our products", zh = "铺货速度", byDefault = DEFAULTS)
        Listing listing,

        @Described(en = "Who sells to whom, and how", zh = "交易关系", byDefault = EMPTY)
        List<LinkRule> links,

        @Described(en = "How partners order", zh = "渠道商订货规则", byDefault = DEFAULTS)
        PartnerPolicy partnerPolicy,

        @Described(
                en = "How partners feel about us, and what follows; nothing moves when empty",
                zh = "渠道商关系，空则不启用",
                byDefault = EMPTY)
        Optional<Relations> relations,

        @Described(
                en = "The life of partners: leaving, recruiting, agreements, reviews, insolvency; none when empty",
                zh = "渠道商生命周期，空则不启用",
                byDefault = EMPTY)
        Optional<Lifecycle> lifecycle,

        @Described(en = "Rules, supervision and disputes; none when empty", zh = "渠道治理，空则不启用", byDefault = EMPTY)
        Optional<Governance> governance,

        @Described(
                en = "How the maker and its partners work together; not at all when empty",
                zh = "厂商协作，空则不启用",
                byDefault = EMPTY)
        Optional<Cooperation> cooperation,

        @Described(
                en = "How shops react to the same goods in other channels; they do not unless given",
                zh = "渠道冲突：门店对其他渠道同款商品的反应，空则无",
                byDefault = EMPTY)
        Optional<Conflict> conflict,

        @Described(en = "What partners and makers see when they plan", zh = "信息", byDefault = DEFAULTS)
        Information information,

        @Described(
                en = "Training, coaching, material and certification of partners",
                zh = "渠道商培训",
                byDefault = DEFAULTS)
        Training training,

        @Described(en = "Technical, financial and logistics support of partners", zh = "对渠道商的支持", byDefault = DEFAULTS)
        Support support,

        @Described(en = "Modes of transport, warehouses, emissions", zh = "物流", byDefault = DEFAULTS)
        Logistics logistics,

        @Described(
                en = "How buyers bring purchases forward for what a term pays; they do not unless given",
                zh = "买方为返利提前进货的规则，未给出则不提前",
                byDefault = EMPTY)
        Optional<Loading> loading,

        @Described(
                en = "Bounds of rebates and pay for performance; none unless given",
                zh = "激励护栏，未给出则无",
                byDefault = EMPTY)
        Optional<IncentiveGuard> incentiveGuard,

        @Described(
                en = "How partners sell into the territories of others; they do not unless given",
                zh = "渠道商跨地区销售的规则，未给出则不窜货",
                byDefault = EMPTY)
        Optional<Diversion> diversion,

        @Described(
                en = "How partners decide on effort and local advertising; they spend none unless given",
                zh = "渠道商销售努力与本地推广的规则，未给出则无支出",
                byDefault = EMPTY)
        Optional<SellingEffort> sellingEffort,

        @Described(
                en = "How partners compete with prices for the same outlets; they do not unless given",
                zh = "渠道商之间的价格竞争，未给出则无",
                byDefault = EMPTY)
        Optional<DealerPricing> dealerPricing,

        @Described(
                en = "Who gets what when a seller is short; in proportion to orders unless given",
                zh = "缺货时的分配规则，未给出则按订单比例",
                byDefault = EMPTY)
        Optional<Allocation> allocation,

        @Described(en = "Customer satisfaction", zh = "顾客满意度", byDefault = DEFAULTS)
        Satisfaction satisfaction,

        @Described(
                en = "Reputation of our brand and joint advertising; nothing moves when empty",
                zh = "品牌声誉与联合推广，空则不启用",
                byDefault = EMPTY)
        Optional<Brand> brand,

        @Described(en = "New products", zh = "新品上市", byDefault = EMPTY)
        List<Launch> launches,

        @Described(en = "Complaints and who answers them; none when empty", zh = "顾客投诉与客服，空则不启用", byDefault = EMPTY)
        Optional<CustomerService> customerService,

        @Described(en = "Uncertainty", zh = "不确定性", byDefault = DEFAULTS)
        Uncertainty uncertainty,

        @Described(en = "Events that may happen", zh = "可能发生的事件", byDefault = EMPTY)
        List<MayHappen> mayHappen,

        @Described(
                en = "What changes within a run, on a date or when an indicator calls for it",
                zh = "运行中按日期或指标触发的行动",
                byDefault = EMPTY)
        List<Action> calendar,

        @Described(
                en = "A board on which triggers are read between their reviews; none when empty",
                zh = "绩效看板：在复盘之间读取触发指标，空则无",
                byDefault = EMPTY)
        Optional<Dashboard> dashboard,

        @Described(en = "Promotions on the shelf", zh = "促销活动", byDefault = EMPTY)
        List<Promotion> promotions,

        @Described(en = "Trade funds for displays; none when empty", zh = "陈列费用，空则无", byDefault = EMPTY)
        Optional<DisplayFund> displayFund,

        @Described(
                en = "Rivals that answer our prices; they keep theirs unless given",
                zh = "对我方价格作出反应的竞品",
                byDefault = EMPTY)
        List<Rival> rivals,

        @Described(en = "Targets", zh = "目标", byDefault = EMPTY)
        List<Target> targets,

        @Described(en = "What the solver may change", zh = "求解范围", byDefault = DEFAULTS)
        Decide decide,

        @Described(en = "Variants", zh = "方案", byDefault = EMPTY)
        List<Variant> variants,

        @Described(en = "How often to run", zh = "运行次数", byDefault = DEFAULTS)
        RunSpec run,

        @Described(
                en = "A grid of settings and the curves to be read from their runs",
                zh = "参数网格与曲线",
                byDefault = EMPTY)
        Optional<CurveGrid> curves,

        @Described(en = "The published result that the scenario replays", zh = "所复现的已发表结果", byDefault = EMPTY)
        Optional<Theory> theory,

        @Described(en = "Values that the scenario is expected to give", zh = "预期数值", byDefault = EMPTY)
        List<Expectation> expect,

        @Described(en = "Batches of runs of this scenario, for the verb experiment", zh = "本情景的批量实验", byDefault = EMPTY)
        List<Experiment> experiments) {

    public Scenario {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        skus = List.copyOf(skus);
        firms = List.copyOf(firms);
        demand = List.copyOf(demand);
        integration = List.copyOf(integration);
        zones = List.copyOf(zones);
        distances = List.copyOf(distances);
        borders = List.copyOf(borders);
        areas = List.copyOf(areas);
        segments = List.copyOf(segments);
        formats = List.copyOf(formats);
        partners = List.copyOf(partners);
        network = List.copyOf(network);
        links = List.copyOf(links);
        launches = List.copyOf(launches);
        mayHappen = List.copyOf(mayHappen);
        calendar = List.copyOf(calendar);
        promotions = List.copyOf(promotions);
        rivals = List.copyOf(rivals);
        targets = List.copyOf(targets);
        variants = List.copyOf(variants);
        expect = List.copyOf(expect);
        experiments = List.copyOf(experiments);
    }

    /** Whether a product is made by a firm of ours. */
    public boolean isOurs(String sku) {
        return skus.stream()
                .filter(s -> s.id().equals(sku))
                .anyMatch(s -> firms.stream().anyMatch(f -> f.ours() && f.id().equals(s.maker())));
    }

    /** Partners who sell on commission and hold no stock. */
    public List<String> agents() {
        return agency.map(Agency::partners).orElse(List.of());
    }

    /** Distances by road between the scenario's places. */
    public Roads roads() {
        return new Roads(travel, distances);
    }

    /** The same scenario with other partners. */
    public Scenario withPartners(List<Partner> newPartners) {
        return Copy.with(this, Map.of("partners", newPartners));
    }
}
