package io.zhanggui.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExportProperties {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property(tries = 200)
    void on_any_day_every_export_of_a_shop_has_its_own_name_and_the_newest_come_first(
            @ForAll @IntRange(max = 4000) int later) {
        World world = Simulator.agency(1, FIRST.plusDays(later), Scale.DEMO);
        for (ShopPlan shop : world.shops()) {
            List<Export> exports = ShopExports.of(world.outline(shop));
            assertThat(exports).extracting(Export::fileName).doesNotHaveDuplicates();
            assertThat(exports)
                    .isSortedAccordingTo((one, other) -> other.newest().compareTo(one.newest()))
                    .allMatch(export -> export.newest().isBefore(world.today()));
        }
    }
}
