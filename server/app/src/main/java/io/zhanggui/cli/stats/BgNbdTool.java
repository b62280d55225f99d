package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.BgNbd;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.Histories;
import picocli.CommandLine.Command;

/** {@code stats bgnbd}. */
@Command(name = "bgnbd")
final class BgNbdTool extends PurchaseModelTool<BgNbd> {

    BgNbdTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    String model() {
        return "bgnbd";
    }

    @Override
    Estimate<Fitted<BgNbd>> fit(Histories histories) {
        return BgNbd.fit(histories);
    }
}
