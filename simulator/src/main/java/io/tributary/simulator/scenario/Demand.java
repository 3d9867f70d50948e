package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.demand.Constant;
import io.tributary.simulator.demand.DemandForm;
import io.tributary.simulator.demand.Hotelling;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.DemandProcess.HotellingStreet;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.market.Noise;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/** Demand at named firms: by a stated process at one of them, or by a form that answers to what all of them post. */
@Described(en = "Demand at named firms, by a stated process or a demand form", zh = "按给定过程或需求函数产生的企业需求")
public record Demand(
        @Described(
                en =
                        "Firm at which it arises; with a form the offers, each a firm, or firm[product] where it sells several",
                zh = "需求所在企业；使用需求函数时为各报价：企业，或 企业[商品]")
        List<String> at,

        @Described(en = "Product; may be left out where the firms sell one only", zh = "商品；企业只售一种时可省略", byDefault = "")
        String sku,

        @Described(en = "How it comes about without regard to prices", zh = "与价格无关的需求过程", byDefault = EMPTY)
        Optional<DemandProcess> process,

        @Described(en = "How it answers to prices and efforts", zh = "对价格与努力的响应函数", byDefault = EMPTY)
        Optional<DemandForm> form,

        @Described(
                en = "Consumers who decide one by one on a form's probabilities; without it the expected amounts sell",
                zh = "逐个决策的消费者人数；不填则按期望值销售",
                unit = Unit.PEOPLE,
                min = 1,
                max = 1e9,
                byDefault = EMPTY)
        Optional<Double> consumers,

        @Described(
                en = "How many times the form's demand: a market of two is twice as large at the same prices",
                zh = "需求规模倍数：同价下为需求函数的若干倍",
                min = 1e-9,
                max = 1e12,
                byDefault = "1",
                source = "neutral")
        double size,

        @Described(en = "What luck adds to it", zh = "随机扰动", byDefault = EMPTY)
        Optional<Noise> noise,

        @Described(en = "Whether customers who find nothing wait or are lost", zh = "未满足的顾客：等待或流失", byDefault = "wait")
        Unserved unserved) {

    /** What customers do who find nothing. */
    public enum Unserved {
        WAIT,
        LOST
    }

    public Demand {
        at = List.copyOf(at);
        if (at.isEmpty()) {
            throw Unfit.of("at names no firm", "at 没有写企业");
        }
        if (process.isPresent() == form.isPresent()) {
            throw Unfit.of("give either process or form", "process 与 form 须且只能给一个");
        }
        if (process.isPresent() && at.size() != 1) {
            throw Unfit.of("a process has one firm, but at names {0}", "process 只对应一个企业，而 at 写了 {0} 个", at.size());
        }
        if (noise.isPresent() && process.flatMap(DemandProcess::law).isPresent()) {
            throw Unfit.of("a random process has its own luck and takes no noise", "随机 process 自带随机性，不接受 noise");
        }
        if (consumers.isPresent() && form.map(DemandForm::people).orElse(0.0) <= 0) {
            throw Unfit.of(
                    "consumers needs a form that speaks of people: logit, nested_logit, huff, hotelling, salop or uniform_valuations",
                    "consumers 需要以人为单位的 form:logit、nested_logit、huff、hotelling、salop 或 uniform_valuations");
        }
        if (size != 1 && (process.isPresent() || consumers.isPresent())) {
            throw Unfit.of(
                    "size is for a form whose expected amounts sell; a process and consumers say how large they are",
                    "size 只用于按期望量销售的 form;process 与 consumers 自带规模");
        }
        if (form.isPresent() && form.get().offers() > 0 && form.get().offers() != at.size()) {
            throw Unfit.of(
                    "the form has parameters for {0} offers, but at names {1}",
                    "form 的参数对应 {0} 个报价，而 at 写了 {1} 个", form.get().offers(), at.size());
        }
    }

    /** Products of a category, of which the demand is for each; empty where it is for one product. */
    List<String> brands() {
        return process.orElse(null) instanceof NbdDirichlet category
                ? List.copyOf(category.brands().keySet())
                : List.of();
    }

    /** What customers are customers of, where their number is known: a product, or the firm's category. */
    Optional<String> customersOf() {
        DemandProcess stated = process.orElse(null);
        if (stated instanceof NbdDirichlet) {
            return Optional.of(firm());
        }
        boolean known = stated instanceof CustomerBase || stated instanceof Bass;
        return known ? Optional.of(sku.isEmpty() ? firm() : firm() + " for " + sku) : Optional.empty();
    }

    /** The firm of a process. */
    public String firm() {
        return at.get(0);
    }

    /** The form by which it answers to what is posted: the one given, or that of a street. */
    public Optional<DemandForm> answer() {
        return street().map(street -> (DemandForm) new Hotelling(street.transport(), street.people()))
                .or(() -> form);
    }

    /** The form by which firms anticipate it: how it answers, or for a stated process its mean whatever is posted. */
    public Optional<DemandForm> anticipated() {
        return answer().or(() -> process.map(stated -> new Constant(stated.expected())));
    }

    /** How the uncertain part of a period's demand is distributed; empty where nothing is uncertain. */
    public Optional<Distribution> law() {
        return noise.map(Noise::law).or(() -> process.flatMap(DemandProcess::law));
    }

    /** Base units that are asked for when the uncertain part is known. */
    public <T extends RealFieldElement<T>> T realised(T expected, T shock) {
        return noise.isPresent() ? noise.get().demand(expected, shock) : shock;
    }

    /** The offers that consumers choose among, as written. */
    public List<String> places() {
        if (process.orElse(null) instanceof NbdDirichlet) {
            return brands().stream().map(brand -> firm() + "[" + brand + "]").toList();
        }
        return street().map(street -> List.of(firm(), street.other())).orElse(at);
    }

    /** Consumers who decide one by one; empty where the expected amounts sell. */
    public Optional<Double> deciders() {
        return street().map(HotellingStreet::people).or(() -> consumers);
    }

    /** Base units of each offer that consumers are expected to buy per period. */
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        DemandForm how = anticipated().orElseThrow();
        List<T> sales = how.sales(posted);
        double scale = deciders().map(people -> people / how.people()).orElse(size);
        return scale == 1
                ? sales
                : sales.stream().map(units -> units.multiply(scale)).toList();
    }

    /** A street is the older spelling of the Hotelling form with consumers. */
    private Optional<HotellingStreet> street() {
        return process.filter(HotellingStreet.class::isInstance).map(HotellingStreet.class::cast);
    }
}
