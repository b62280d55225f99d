package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.Columns;
import io.zhanggui.compliance.shopcheck.BulkCheck.Counts;
import io.zhanggui.compliance.shopcheck.BulkCheck.State;
import io.zhanggui.compliance.shopcheck.BulkChecks;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.compliance.shopcheck.ShopcheckAction;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.rules.TextColumns;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks.NewCheck;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks.Sealed;
import io.zhanggui.connect.tables.PlainTable;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files of texts, checked one after the other. */
@Component
class BulkDesk implements BulkChecks, DisposableBean {

    private static final int LISTED = 50;
    private static final int PAGE = 100;
    private static final int SAMPLED = 5;
    private static final int LONGEST_NAME = 300;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JooqBulkChecks store;
    private final BulkFiles files;
    private final BulkRun run;
    private final SealedLines lines;
    private final Sights sights;
    private final ObjectProvider<Rulebook> rules;
    private final Audit audit;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("bulk-check").daemon().factory());

    BulkDesk(
            JooqBulkChecks store,
            BulkFiles files,
            BulkRun run,
            SealedLines lines,
            Sights sights,
            ObjectProvider<Rulebook> rules,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.run = run;
        this.lines = lines;
        this.sights = sights;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public BulkCheck submit(Caller caller, Draft draft, InputStream bytes) {
        sights.check(caller, draft.shop());
        String name = draft.file().length() <= LONGEST_NAME
                ? draft.file()
                : draft.file().substring(0, LONGEST_NAME);
        Sealed sealed = files.keep(bytes);
        try {
            PlainTable table = PlainTable.open(files.open(sealed), name, TextColumns::isKnown);
            Columns columns = TextColumns.of(table.name(), table.columns()).withUnread(table.others());
            State state = columns.texts().isEmpty() ? State.ASKING : State.WAITING;
            long id = store.insert(new NewCheck(
                    caller.agency(),
                    draft.shop(),
                    caller.user(),
                    clock.instant(),
                    name,
                    sealed.name(),
                    sealed.bytes(),
                    draft.kind(),
                    draft.category(),
                    columns,
                    state));
            audit.record(caller, ShopcheckAction.FILE_CHECKED, "check of file " + id, null, name);
            begin(id, state);
            return get(caller, id);
        } catch (Failure e) {
            files.drop(sealed.name());
            throw e;
        }
    }

    private void begin(long id, State state) {
        if (state == State.WAITING) {
            thread.execute(() -> run.run(id));
        }
    }

    @Override
    public BulkCheck choose(Caller caller, long id, List<Integer> texts, boolean headed) {
        BulkCheck check = get(caller, id);
        if (check.state() == State.WAITING || check.state() == State.RUNNING) {
            throw new Failure(ShopcheckError.NOT_DONE);
        }
        PlainTable table = PlainTable.open(files.open(store.sealed(id)), check.file(), TextColumns::isKnown);
        Columns found = TextColumns.of(table.name(), (headed ? table : table.withoutHeader()).columns())
                .withUnread(table.others());
        Columns chosen = TextColumns.choose(found, texts);
        if (chosen.texts().isEmpty()) {
            throw new Failure(ShopcheckError.NO_TEXT_COLUMN);
        }
        store.choose(id, chosen, headed);
        store.setState(id, State.WAITING, Counts.NONE, List.of(), null);
        begin(id, State.WAITING);
        return get(caller, id);
    }

    @Override
    public BulkCheck get(Caller caller, long id) {
        return store.find(sights.of(caller), id).orElseThrow(() -> new Failure(ShopcheckError.NO_SUCH_CHECK));
    }

    @Override
    public List<BulkCheck> list(Caller caller) {
        return store.list(sights.of(caller), LISTED);
    }

    @Override
    public BulkCheck cancel(Caller caller, long id) {
        BulkCheck check = get(caller, id);
        if (check.state() == State.RUNNING) {
            run.cancel(id);
        } else if (check.state() == State.WAITING || check.state() == State.ASKING) {
            store.setState(id, State.CANCELLED, Counts.NONE, List.of(), null);
        }
        return get(caller, id);
    }

    @Override
    public void remove(Caller caller, long id) {
        cancel(caller, id);
        remove(id);
    }

    private void remove(long id) {
        files.drop(store.sealed(id).name());
        store.delete(id);
    }

    @Override
    public Progress progress(BulkCheck check) {
        return switch (check.state()) {
            case RUNNING -> run.progress(check.id());
            case DONE -> new Progress(1, check.counts().lines());
            default -> new Progress(0, check.counts().lines());
        };
    }

    @Override
    public List<List<String>> sample(Caller caller, long id) {
        return run.table(get(caller, id)).sample(SAMPLED);
    }

    @Override
    public Page lines(Caller caller, long id, @Nullable String verdict, @Nullable String kind, int page) {
        get(caller, id);
        List<BulkLine> found = store.listLines(id, verdict, kind, 0, Math.max(0, page) * PAGE, PAGE + 1).stream()
                .map(lines::open)
                .toList();
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    public void write(Caller caller, long id, OutputStream out) throws IOException {
        BulkCheck check = get(caller, id);
        if (check.state() != State.DONE) {
            throw new Failure(ShopcheckError.NOT_DONE);
        }
        FoundLines found = new FoundLines((after, most) -> store.listLines(id, null, null, after, 0, most).stream()
                .map(lines::open)
                .toList());
        new BulkWorkbook(check, rules.getObject()).write(run.table(check), found, out);
    }

    /** Takes up what was under way when the server stopped. */
    void resume() {
        store.listUnfinished().forEach(id -> begin(id, State.WAITING));
    }

    /** Removes files whose time is over. */
    void expire() {
        store.listOlderThan(clock.instant().minus(KEPT)).forEach(this::remove);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
