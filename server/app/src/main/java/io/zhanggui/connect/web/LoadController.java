package io.zhanggui.connect.web;

import io.zhanggui.connect.ConnectAction;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Loads;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was loaded, and taking it back. */
@RestController
@RequestMapping("/api/loads")
class LoadController {

    private static final int PAGE = 50;

    private final Loads loads;
    private final CallerScope scopes;
    private final Audit audit;
    private final Users users;
    private final Formats formats = Formats.builtIn();

    LoadController(Loads loads, CallerScope scopes, Audit audit, Users users) {
        this.loads = loads;
        this.scopes = scopes;
        this.audit = audit;
        this.users = users;
    }

    record Page(List<LoadView> items, boolean more, long total) {}

    record UndoneView(@Nullable OffsetDateTime at, String by) {}

    record LoadView(
            String id,
            String shop,
            String file,
            @Nullable String sheet,
            String format,
            @Nullable String formatZh,
            String kind,
            OffsetDateTime sourceTime,
            String sourceTimeOrigin,
            java.time.@Nullable LocalDate periodFrom,
            java.time.@Nullable LocalDate periodTo,
            long read,
            long accepted,
            long updated,
            long unchanged,
            long quarantined,
            @Nullable OffsetDateTime committedAt,
            String by,
            @Nullable String repeats,
            @Nullable UndoneView undone) {}

    @GetMapping
    Page list(Caller caller, Scope scope, @RequestParam(defaultValue = "0") int page) {
        long total = loads.count(scope);
        List<LoadRecord> found = loads.list(scope, page * PAGE, PAGE);
        return new Page(found.stream().map(load -> view(caller, load)).toList(), (page + 1L) * PAGE < total, total);
    }

    @PostMapping("/{id}/undo")
    @RequiresPermission(Permission.UNDO)
    LoadView undo(Caller caller, @PathVariable long id) {
        LoadRecord undone = loads.undo(scopes.of(caller), new LoadId(id), caller.user());
        audit.record(caller, ConnectAction.LOAD_UNDONE, "load " + id, "in force", "undone");
        return view(caller, undone);
    }

    private LoadView view(Caller caller, LoadRecord load) {
        ReceiptView receipt = ReceiptView.of(load);
        LoadRecord.Undone undone = load.undone();
        LoadId repeats = load.receipt().repeats();
        return new LoadView(
                receipt.load(),
                String.valueOf(load.shop().value()),
                load.file(),
                load.sheet(),
                load.format(),
                JobView.name(formats, load.format()),
                load.kind().name().toLowerCase(java.util.Locale.ROOT),
                receipt.sourceTime(),
                receipt.sourceTimeOrigin(),
                receipt.periodFrom(),
                receipt.periodTo(),
                receipt.read(),
                receipt.accepted(),
                receipt.updated(),
                receipt.unchanged(),
                receipt.quarantined(),
                JobView.beijing(load.committedAt()),
                users.nameOf(caller, load.by()),
                repeats == null ? null : String.valueOf(repeats.value()),
                undone == null
                        ? null
                        : new UndoneView(JobView.beijing(undone.at()), users.nameOf(caller, undone.by())));
    }
}
