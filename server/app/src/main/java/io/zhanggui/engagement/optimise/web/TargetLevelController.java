package io.zhanggui.engagement.optimise.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.optimise.TargetLevels;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The targets of a client's levels beside each other over HTTP. */
@RestController
class TargetLevelController {

    private final TargetLevels levels;

    TargetLevelController(TargetLevels levels) {
        this.levels = levels;
    }

    /** A level's target; numbers are text in the metric's unit. */
    record TargetView(TargetLevels.Level level, Note name, String value, Period days, String comparable) {}

    record ComparedView(
            String metric,
            Note name,
            String unit,
            boolean daily,
            String apart,
            boolean agrees,
            List<TargetView> targets) {}

    @GetMapping("/api/clients/{client}/target-levels")
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<ComparedView> list(Caller caller, @PathVariable long client) {
        return levels.list(caller, new ClientId(client)).stream()
                .map(each -> new ComparedView(
                        each.metric(),
                        each.name(),
                        each.unit(),
                        each.daily(),
                        each.apart().toPlainString(),
                        each.agrees(),
                        each.targets().stream().map(TargetLevelController::view).toList()))
                .toList();
    }

    private static TargetView view(TargetLevels.Target target) {
        return new TargetView(
                target.level(),
                new Note(target.level().zh(), target.level().en()),
                target.value().toPlainString(),
                target.days(),
                target.comparable().toPlainString());
    }
}
