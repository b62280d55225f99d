package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.Histories;
import io.zhanggui.stats.customer.ParetoNbd;
import picocli.CommandLine.Command;

/** {@code stats paretonbd}. */
@Command(name = "paretonbd")
final class ParetoNbdTool extends PurchaseModelTool<ParetoNbd> {

    ParetoNbdTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    String model() {
        return "paretonbd";
    }

    @Override
    Estimate<Fitted<ParetoNbd>> fit(Histories histories) {
        return ParetoNbd.fit(histories);
    }
}
