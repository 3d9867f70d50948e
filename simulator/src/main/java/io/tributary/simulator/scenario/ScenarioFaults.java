package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a scenario as a whole, in both languages: the one place where these sentences are written. */
final class ScenarioFaults {
    static final Wording NO_FOLDER = new Wording("does not exist", "不存在");
    static final Wording MISSING_FILE = new Wording("names the file {0}, which does not exist", "所指文件 {0} 不存在");
    static final Wording CLIMBS_OUT =
            new Wording("names {0}, which lies outside the scenario's folder", "所指文件 {0} 在方案文件夹之外");
    static final Wording KEEP_INSIDE =
            new Wording("Write a path relative to the folder, without \"..\".", "请写相对于该文件夹的路径，不要使用 \"..\"。");
    static final Wording INCLUDE_CIRCLE = new Wording("includes {0} in a circle", "循环引用了 {0}");
    static final Wording MANY_INCLUDES = new Wording("names more than {0} files in all", "引用的文件总数超过 {0} 个");
    static final Wording WANT_NAMES = new Wording("must be a list of file names", "必须是文件名列表");
    static final Wording WANT_FILE_NAME = new Wording("must be the name of a file", "必须是文件名");
    static final Wording WANT_FIELDS = new Wording("must hold named fields", "必须包含命名字段");
    static final Wording NOT_CSV = new Wording("names {0}, which is no CSV file", "所指文件 {0} 不是 CSV 文件");
    static final Wording NO_FEATURES = new Wording(
            "must be a GeoJSON FeatureCollection: an object with a list \"features\"",
            "必须是 GeoJSON FeatureCollection，含 \"features\" 列表");
    static final Wording NO_PROPERTIES =
            new Wording("must be a feature with \"properties\"", "必须是带 \"properties\" 的要素");
    static final Wording NO_GEOMETRY = new Wording(
            "must have a Point, Polygon or MultiPolygon with coordinates [longitude, latitude]",
            "必须有 Point、Polygon 或 MultiPolygon，坐标为 [经度, 纬度]");
    static final Wording BAD_SHAPE =
            new Wording("has a polygon whose lines cross or that is not closed", "的多边形有交叉或未闭合");
    static final Wording UNKNOWN_TABLE = new Wording("is not a known table", "不是有效的附表");
    static final Wording TABLES = new Wording("Allowed: {0}.", "可用：{0}。");
    static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");
    static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    static final Wording MAYBE_ALLOWED = new Wording("Maybe you meant {0}. Allowed: {1}.", "您是否想写 {0}？可用：{1}。");
    static final Wording GIVEN_TWICE = new Wording("is given here and as the table {0}", "既在此处给出，又以附表 {0} 给出");
    static final Wording KEEP_ONE = new Wording("Keep one of the two.", "请只保留其一。");
    static final Wording FIXED_BEFORE =
            new Wording("cannot be changed: tables and includes are read before changes", "不可更改：附表与引用在改动之前读取");
    static final Wording UNKNOWN_VARIANT = new Wording("is not a variant of this scenario", "不是本方案文件中的方案");
    static final Wording BASED_IN_CIRCLE = new Wording("is based on itself in a circle", "循环依据自身");

    static final Wording NETWORK_ACTIONS =
            new Wording("holds {0} actions that move the network but may hold at most {1}", "含 {0} 个改变网络的行动，最多 {1} 个");
    static final Wording BEFORE_START = new Wording("is {0}, before the start {1}", "为 {0}，早于开始日期 {1}");
    static final Wording NO_BOUND = new Wording("needs below or above", "须给出 below 或 above");
    static final Wording NOT_WITHIN_RUN =
            new Wording("changes {0}, which cannot change within a run", "改动了 {0}，该项在运行中不可更改");
    static final Wording MAKES_INVALID = new Wording("would make the scenario invalid: {0}", "会使方案无效：{0}");
    static final Wording UNKNOWN = new Wording("is {0}, which is no {1} of this scenario", "为 {0}，但本方案中没有这样的{1}");
    static final Wording DUPLICATE = new Wording("is {0} a second time; it must be unique", "重复使用了 {0}，必须唯一");
    static final Wording PAIR_TWICE = new Wording(
            "leads from {0} to {1} as distances[{2}] does; a way is given once in each direction",
            "与 distances[{2}] 同为 {0} 至 {1}；每个方向只能给出一次");
    static final Wording NO_WAY_GIVEN = new Wording("gives neither km nor minutes", "既无 km 也无 minutes");
    static final Wording ABSURD_SPEED =
            new Wording("takes {0} minutes for {1} km, which is {2} km an hour", "以 {0} 分钟行 {1} 公里，即每小时 {2} 公里");
    static final Wording WANT_MINUTES = new Wording(
            "Driving times are minutes, not hours or seconds; {0} to {1} km an hour are believed.",
            "车程以分钟计，不是小时或秒；可信范围为每小时 {0} 至 {1} 公里。");
    static final Wording TIMES_MISSING = new Wording(
            "hold minutes, but none from {0} to {1}, which lie within its radius", "已给出车程，但缺少 {0} 至 {1} 的车程（在其服务半径内）");
    static final Wording TIMES_MISSING_BETWEEN =
            new Wording("hold minutes, but none between {0} and {1}", "已给出车程，但缺少 {0} 与 {1} 之间的车程");
    static final Wording AND_MORE = new Wording("{0} and {1} more", "{0} 等，另有 {1} 个");
    static final Wording ADD_TIMES = new Wording(
            "Add the rows, or let them be estimated: travel.estimate_missing: yes.",
            "请补充这些行，或允许估算：travel.estimate_missing: yes。");
    static final Wording RESERVED = new Wording("is {0}, the name of a kind", "为 {0}，与类别名相同");
    static final Wording BAD_ID = new Wording(
            "is {0} but an id has 1 to 100 characters without blanks at its ends and without > [ ]",
            "为 {0}，但编号须为 1 到 100 个字符，首尾无空格，且不含 > [ ]");
    static final Wording SUM =
            new Wording("have {0} values that add up to {1} but must add up to 1", "的 {0} 合计为 {1}，但必须合计为 1");
    static final Wording SPLIT_ELSEWHERE =
            new Wording("must be another area of the same zone, but {0} is not", "必须是同一区域的另一片区，而 {0} 不是");
    static final Wording AREA_OUTLETS = new Wording(
            "has {0} outlets but its areas have {1} together; they may differ by 1 %",
            "有 {0} 家门店，但其片区合计 {1} 家；允许相差 1 %");
    static final Wording AGENT_IN_CHAIN = new Wording(
            "holds the agent {0} beside other partners; an agent sells for the maker alone",
            "中代理商 {0} 与其他渠道商同列；代理商只直接为厂家销售");
    static final Wording LAST_ROLE = new Wording(
            "ends with {0}, a wholesaler; the last partner must be a distributor", "以一级批发商 {0} 结尾，最后一级必须是分销商");
    static final Wording UPPER_ROLE = new Wording(
            "holds the distributor {0} above other partners; only the last may be a distributor",
            "中分销商 {0} 位于其他渠道商之上，只有最后一级可为分销商");
    static final Wording TWICE_IN_CHAIN = new Wording("holds {0} twice", "中 {0} 出现两次");
    static final Wording TIERS = new Wording("has {0} tiers but may have at most {1}", "有 {0} 级，最多允许 {1} 级");
    static final Wording MAKER_BUYS = new Wording("is given, but makers buy from nobody", "已给出，但厂家不向任何企业进货");
    static final Wording NEEDS_SUPPLIER = new Wording(
            "lacks buys_from, which every managed distributor and retailer needs", "缺少 buys_from，受管的分销商与零售商必须给出");
    static final Wording BUYS_IN_CIRCLE = new Wording("leads back to {0} in a circle", "循环回到 {0}");
    static final Wording BASELINES = new Wording(
            "have {0} baselines but must have exactly one, marked baseline: yes", "有 {0} 个基准方案，必须恰有一个标为 baseline: yes");
    static final Wording BAD_MONTH =
            new Wording("is {0} but must be a month such as 2027-12", "为 {0}，但必须是月份，如 2027-12");
    static final Wording MONTH_OUTSIDE =
            new Wording("is {0}, outside the run from {1} to {2}", "为 {0}，不在运行期 {1} 至 {2} 之内");
    static final Wording NOTHING_OF =
            new Wording("lacks {0}, which a scenario with {1} needs", "缺少 {0}，含有 {1} 的方案必须给出");
    static final Wording NO_DEMAND = new Wording("has no demand: neither zones nor demand", "没有需求：既无 zones 也无 demand");
    static final Wording NO_LINK =
            new Wording("lack a rule for what {0} sells to {1} (product {2})", "缺少 {0} 售予 {1} 的规则（商品 {2}）");
    static final Wording TWO_LINKS = new Wording(
            "and links[{0}] fit equally well for what {1} sells to {2} (product {3})",
            "与 links[{0}] 同样适用于 {1} 售予 {2}（商品 {3}）");
    static final Wording WRITE_LINK =
            new Wording("Write one with seller {0} and buyer {1}.", "请写一条 seller 为 {0}、buyer 为 {1} 的规则。");
    static final Wording EITHER = new Wording("{0} or {1}", "{0} 或 {1}");
    static final Wording SAME_SHOP = new Wording("has the shop {0} at both ends of the street", "街道两端是同一家商店 {0}");
    static final Wording NO_STOCK = new Wording(
            "names {0}, which keeps no stock of {1}: it neither makes it nor has buys_from",
            "所指企业 {0} 没有商品 {1} 的库存：既不生产，也未给出 buys_from");
    static final Wording NO_GAME = new Wording(
            "is best_response, but {0} plays no price game; the shops of a hotelling_street do, for what they sell to"
                    + " consumers",
            "为 best_response，但 {0} 不参与价格博弈；只有 hotelling_street 的商店在向消费者销售时参与");
    static final Wording NO_WEIGHT = new Wording(
            "have no {0} at all: share x {0} is 0 for every format, but outlets are weighted by it",
            "的 {0} 全部为零：每个业态的 share x {0} 都是 0，但门店须按其加权");
    static final Wording PACK_QUANTA = new Wording(
            "does not fit the pack of {0}: 1000 packs of {1} must be a whole number of quanta, at most 9e18",
            "与商品 {0} 的包装不符：1000 个 {1} 件装必须是计量单位的整数倍，且不超过 9e18");
    static final Wording UPSIDE_DOWN = new Wording(
            "puts {0} above {1}, but network[{2}] puts {1} above {0}", "中 {0} 在 {1} 之上，但 network[{2}] 中 {1} 在 {0} 之上");
    static final Wording NOTHING_TO_PLAY = new Wording(
            "names {0}, whose price for {1} is best_response, but demand by this process does not follow prices",
            "所指企业 {0} 对商品 {1} 采用 best_response 定价，但该过程的需求不随价格变化");
    static final Wording CUSTOMERS_TWICE = new Wording(
            "describes the customers of {0} a second time; their figures would be one", "重复描述了 {0} 的客户，其指标将混为一体");
    static final Wording NO_DEMAND_LAW = new Wording(
            "computes a level, but the demand for {0} that reaches the firm follows no law that it can use: poisson,"
                    + " steps, ar1, or random with a normal or poisson amount",
            "需要自动计算水平，但到达该企业的商品 {0} 的需求没有可用的分布：poisson、steps、ar1，或正态/泊松的 random");
    static final Wording NO_LEVEL = new Wording("computes a level, but cannot: {0}", "无法计算水平：{0}");
    static final Wording COSTS = new Wording(
            "An optimal level needs holding_cost and backlog_cost, a lot size order_cost.",
            "最优水平需要 holding_cost 与 backlog_cost，批量还需要 order_cost。");
    static final Wording CLOCK_WITHOUT_ZONES = new Wording(
            "is continuous, but consumers of zones shop once a period; take clock: periods",
            "为 continuous，但区域消费者每期购物一次；请使用 clock: periods");
    static final Wording ONE_BY_ONE = new Wording(
            "must be poisson or steps without noise where the clock is continuous: customers come one by one",
            "在连续时钟下必须为不含扰动的 poisson 或 steps：顾客逐个到达");
    static final Wording NEEDS_PERIODS =
            new Wording("needs time.clock: periods; it is continuous", "需要 time.clock: periods，当前为 continuous");
    static final Wording TERMS_WITH_CONSUMERS =
            new Wording("has terms, but consumers sign no contract", "含有合同条款，但消费者不签合同");
    static final Wording LINK_ABOVE =
            new Wording("Write them on the link between the two firms that sign.", "请写在签约双方企业之间的链接上。");
    static final Wording TERMS_WITH_PLATFORM = new Wording(
            "has terms, but {0} buys nothing: it sells from the maker's stock", "含有合同条款，但 {0} 不进货：它从厂家库存销售");
    static final Wording COMMISSION_ABOVE = new Wording(
            "Write its pay under firms[].commission, or take a retailer, which buys.",
            "其报酬请写在 firms[].commission，或改用会进货的 retailer。");
    static final Wording NEEDS_CLOCK =
            new Wording("is random, which needs time.clock: continuous", "为随机时长，需要 time.clock: continuous");
    static final Wording CURRENCY = new Wording("is {0} but must be a currency such as CNY", "为 {0}，但必须是货币代码，如 CNY");
    static final Wording LIMIT = new Wording("gives {0} = {1}, beyond the limit of {2}", "使 {0} = {1}，超过上限 {2}");
    static final Wording FEWER = new Wording("Take fewer, or split the question.", "请减少数量，或拆分问题。");

    static final Wording WANT_PLAN_LIST = new Wording("must be a list in a plan file", "在方案文件中必须是列表");
    static final Wording PLANNED_TWICE = new Wording("is changed twice in a plan file", "在方案文件中被改动了两次");
    static final Wording WANT_PLAN_TEXT = new Wording("must be a text in a plan file", "在方案文件中必须是文本");
    static final Wording BOUND_TO_ITSELF = new Wording("{0} cannot be bound to itself", "{0} 不能与自身一体化");
    static final Wording OWNED_TWICE = new Wording("more than 100 % of {0} is owned by others", "{0} 被持有的股份合计超过 100 %");

    static final Wording ONE_GOAL = new Wording(
            "gives several goals but must give one of coverage_at_least, spend_at_most, outlet_is_worth",
            "给出了多个目标，但只能给出 coverage_at_least、spend_at_most、outlet_is_worth 之一");
    static final Wording WANT_PLAN_NUMBER = new Wording("must be a number in a plan file", "在方案文件中必须是数字");

    static final Wording WANT_READING = new Wording(
            "says {0} but must say exactly one of kpi, read, threshold, slope, coordinate, anticipated, function",
            "给出了 {0}，但必须恰好给出 kpi、read、threshold、slope、coordinate、anticipated、function 之一");
    static final Wording NOTHING_READ = new Wording("nothing that is read", "空的读取项");
    static final Wording ONLY_WITH = new Wording("is given, but means something only with {0}", "已给出，但仅与 {0} 同用时有意义");
    static final Wording NOT_BOTH = new Wording("and {0} are both given; one must be left out", "与 {0} 同时给出，须去掉其一");
    static final Wording NO_COUNTER = new Wording(
            "is a price that a named firm finds while it serves consumers of a demand: entry, but {0} does not sell so to"
                    + " {1}; allowed here are fixed, mark_up and stock_and_season_price",
            "是企业在 demand: 处直接服务消费者时才能采用的定价，但 {0} 对 {1} 的销售并非如此；此处可用 fixed、mark_up、stock_and_season_price");
    static final Wording SOLVER_ASKED = new Wording(
            "asks for the solver's plan, which is not at hand where values are only read", "要求求解器的方案，但读取数值时没有求解器");
    static final Wording WRITE_PLAN = new Wording(
            "Write the plan to a file beside the scenario (tributary optimize SCENARIO --out plan.json) and name it here.",
            "请先将方案写入情景旁的文件（tributary optimize SCENARIO --out plan.json），再在此处写明文件名。");
    static final Wording NEEDS = new Wording("needs {0} beside it", "须同时给出 {0}");
    static final Wording UNKNOWN_READING =
            new Wording("reads {0}, which is no KPI and no function", "所读的 {0} 既不是指标也不是函数");
    static final Wording UNKNOWN_FUNCTION = new Wording("is {0}, which is no function", "为 {0}，不是有效函数");
    static final Wording READS_VARIANT =
            new Wording("reads the variant {0}, which is none of this scenario", "所读的 {0} 不是本情景的方案");
    static final Wording AFTER_END =
            new Wording("reads period {0}, but the run ends with period {1}", "读取第 {0} 期，但运行止于第 {1} 期");
    static final Wording NESTED =
            new Wording("has {0} within {1}, which looks over periods or runs already", "{1} 已跨期或跨运行求值，其内不能再用 {0}");
    static final Wording TAKES =
            new Wording("gives {0} expressions to {1}, which takes {2}", "给 {1} 传了 {0} 个表达式，应为 {2} 个");
    static final Wording SERIES_PERIOD =
            new Wording("has #{0} within {1}, but a series of one period has no spread", "{1} 之内的 #{0} 只有一期");

    private ScenarioFaults() {}
}
