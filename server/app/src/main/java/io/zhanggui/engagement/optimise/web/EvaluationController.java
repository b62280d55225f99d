package io.zhanggui.engagement.optimise.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.optimise.Evaluations;
import io.zhanggui.engagement.optimise.OptimiseError;
import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evaluating a quarter over HTTP; drafts and versions are read where all documents are. */
@RestController
@RequestMapping("/api/clients/{client}/evaluations")
class EvaluationController {

    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** It shows what the client pays: for those who see fees. */
    @PostMapping("/{quarter}")
    @RequiresPermission(Permission.WRITE_PAPERS)
    Sheet draft(Caller caller, @PathVariable long client, @PathVariable String quarter) {
        if (!caller.may(Permission.SEE_FEES)) {
            throw new Failure(OptimiseError.NO_FEES);
        }
        Quarter found = Quarter.find(quarter).orElseThrow(() -> new Failure(OptimiseError.BAD_QUARTER, quarter));
        return evaluations.draft(caller, new ClientId(client), found);
    }
}
