package io.zhanggui.identity.web;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of what was changed. */
@RestController
@RequestMapping("/api/audit")
@RequiresPermission(Permission.SEE_AUDIT)
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** @param side {@code provider}, {@code merchant} or {@code platform}: what its people did */
    @GetMapping
    Audit.Page entries(
            Caller caller,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "0") int page) {
        return audit.listEntries(caller, side == null ? null : Side.find(side).orElse(null), page);
    }
}
