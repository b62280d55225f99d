package io.zhanggui.connect.web;

import io.zhanggui.connect.ConnectAction;
import io.zhanggui.connect.MendOutcome;
import io.zhanggui.connect.OpenedRow;
import io.zhanggui.connect.QuarantinedRows;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.QuarantinedRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows kept aside: what is wrong with them, and mending them. They may show people. */
@RestController
@RequiresPermission(Permission.SEE_QUARANTINE)
class QuarantineController {

    private static final int PAGE = 50;

    private final QuarantinedRows rows;
    private final CallerScope scopes;
    private final Audit audit;
    private final Users users;

    QuarantineController(QuarantinedRows rows, CallerScope scopes, Audit audit, Users users) {
        this.rows = rows;
        this.scopes = scopes;
        this.audit = audit;
        this.users = users;
    }

    record Page(List<RowView> items, boolean more, long total) {}

    record MendedView(@Nullable OffsetDateTime at, String by, String load) {}

    record RowView(
            String load,
            long row,
            @Nullable Long line,
            String file,
            @Nullable String sheet,
            List<ProblemView> problems,
            @Nullable MendedView mended,
            @Nullable OffsetDateTime expiresAt) {}

    record CellsView(
            String load,
            long row,
            @Nullable Long line,
            String file,
            List<String> header,
            List<String> cells,
            List<ProblemView> problems) {}

    record MendRequest(@Nullable List<@Nullable String> cells) {
        List<String> texts() {
            return cells == null
                    ? List.of()
                    : cells.stream().map(cell -> cell == null ? "" : cell).toList();
        }
    }

    record MendView(String outcome, @Nullable String load, List<ProblemView> problems) {}

    @GetMapping("/api/quarantine")
    Page list(
            Caller caller,
            Scope scope,
            @RequestParam(required = false) @Nullable Long load,
            @RequestParam(defaultValue = "0") int page) {
        LoadId only = load == null ? null : new LoadId(load);
        QuarantinedRows.Page found = rows.list(scope, only, page * PAGE, PAGE);
        return new Page(
                found.rows().stream().map(row -> view(caller, row)).toList(),
                (page + 1L) * PAGE < found.total(),
                found.total());
    }

    @GetMapping("/api/quarantine.xlsx")
    void workbook(Scope scope, HttpServletResponse response) throws IOException {
        QuarantinedRows.Page found = rows.list(scope, null, 0, QuarantineWorkbook.MOST);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"quarantine.xlsx\"");
        QuarantineWorkbook.write(found, response.getOutputStream());
    }

    @GetMapping("/api/quarantine/{load}/{row}")
    CellsView get(Caller caller, @PathVariable long load, @PathVariable long row) {
        OpenedRow opened = rows.get(scopes.of(caller), new LoadId(load), row);
        return new CellsView(
                load(opened),
                opened.row(),
                line(opened),
                opened.load().file(),
                opened.header(),
                opened.cells(),
                ProblemView.of(opened.problems()));
    }

    @PostMapping("/api/quarantine/{load}/{row}/mend")
    MendView mend(Caller caller, @PathVariable long load, @PathVariable long row, @RequestBody MendRequest request) {
        return switch (rows.mend(scopes.of(caller), new LoadId(load), row, request.texts(), caller.user())) {
            case MendOutcome.StillWrong wrong -> new MendView("quarantined", null, ProblemView.of(wrong.problems()));
            case MendOutcome.Loaded loaded -> {
                LoadReceipt receipt = loaded.load().receipt();
                String outcome = receipt.accepted() > 0 ? "accepted" : receipt.updated() > 0 ? "updated" : "unchanged";
                String by = String.valueOf(receipt.load().value());
                audit.record(
                        caller,
                        ConnectAction.ROW_MENDED,
                        "row " + row + " of load " + load,
                        "quarantined",
                        outcome + " by load " + by);
                yield new MendView(outcome, by, List.of());
            }
        };
    }

    private RowView view(Caller caller, OpenedRow row) {
        QuarantinedRow.Mended mended = row.mended();
        return new RowView(
                load(row),
                row.row(),
                line(row),
                row.load().file(),
                row.load().sheet(),
                ProblemView.of(row.problems()),
                mended == null
                        ? null
                        : new MendedView(
                                JobView.beijing(mended.at()),
                                users.nameOf(caller, mended.user()),
                                String.valueOf(mended.by().value())),
                JobView.beijing(row.expiresAt()));
    }

    private static String load(OpenedRow row) {
        return String.valueOf(row.load().receipt().load().value());
    }

    private static @Nullable Long line(OpenedRow row) {
        return row.line() == 0 ? null : row.line();
    }
}
