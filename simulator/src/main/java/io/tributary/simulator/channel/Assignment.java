package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import java.util.List;

/**
 * Who serves an area: the chain of partners from the maker's first customer to the one that calls on the outlets. An
 * empty chain means that the maker serves the outlets itself; an area that nobody serves has no row, or the word nobody
 * for its chain.
 */
@Described(en = "Who serves an area", zh = "片区由谁服务")
public record Assignment(
        @Described(en = "Area", zh = "片区") String area,

        @Described(
                en = "Partners from the maker's first customer to the one that serves the outlets, written A>B;"
                        + " nobody where the area is not served",
                zh = "渠道链，自厂家一级客户至终端服务商，写作 A>B;nobody 表示无人服务",
                byDefault = Described.EMPTY)
        List<String> chain) {

    /** The chain of an area that nobody serves. */
    public static final String NOBODY = "nobody";

    public Assignment {
        chain = List.copyOf(chain);
    }

    /** Whether anybody serves the area, be it the maker itself. */
    public boolean isServed() {
        return !chain.equals(List.of(NOBODY));
    }
}
