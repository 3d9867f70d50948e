package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** Whether a plan may share the outlets of an area among several partners. */
@Described(en = "Whether several partners may share an area", zh = "一个片区可否由多个渠道商分担")
public record Sourcing(
        @Described(
                en = "Whether the outlets of an area may be shared among partners; otherwise one serves them all",
                zh = "片区门店可否由多个渠道商分担；否则由一家独家服务",
                byDefault = "no")
        boolean split,

        @Described(
                en = "Partners that may share an area at most",
                zh = "一个片区至多的渠道商数",
                unit = Unit.COUNT,
                min = 2,
                max = 9,
                byDefault = "2",
                source = "assumption")
        int upTo,

        @Described(
                en = "Part of an area's outlets that a partner must at least have to serve in it at all",
                zh = "参与服务的渠道商至少占片区门店的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double leastPart) {}
