package io.tributary.optimizer.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import org.junit.jupiter.api.Test;

final class BreachTextTest {
    @Test
    void aFloorIsMissedACeilingIsPassedAndARuleOfAnAreaIsNotKept() {
        assertThat(BreachText.of(new Breach(Limit.COVERAGE_TARGET, "", 1121, 233)))
                .isEqualTo(new Sentence(
                        "coverage target: 233 where at least 1,121 is required, 888 outlets short",
                        "覆盖目标：实际 233，至少 1,121，不足 888 家门店"));
        assertThat(BreachText.of(new Breach(Limit.MOST_PARTNERS, "China", 40, 41))
                        .en())
                .isEqualTo("most partners of a region China: 41 where 40 is allowed, 1 partner beyond");
        assertThat(BreachText.of(new Breach(Limit.LICENCE, "wuxi-1", 1, 0)).en())
                .isEqualTo("licences: not kept by wuxi-1");
    }
}
