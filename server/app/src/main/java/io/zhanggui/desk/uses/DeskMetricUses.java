package io.zhanggui.desk.uses;

import io.zhanggui.desk.SavedView;
import io.zhanggui.desk.board.Tiles;
import io.zhanggui.desk.report.ReportKind;
import io.zhanggui.desk.store.JooqSavedViews;
import io.zhanggui.desk.store.JooqTileChoices;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.MetricUse;
import io.zhanggui.metrics.MetricUsers;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.UserId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The house's board and people's own, saved views that name a metric, and the reports. */
@Component
class DeskMetricUses implements MetricUsers {

    private static final Note HOUSE = new Note("默认看板", "the house's board");
    private static final Note MINE = new Note("我的看板", "my board");
    private static final Note REPORTS = new Note("日报、周报、月报", "the daily, weekly and monthly report");

    private final JooqTileChoices tiles;
    private final JooqSavedViews views;
    private final Users users;

    DeskMetricUses(JooqTileChoices tiles, JooqSavedViews views, Users users) {
        this.tiles = tiles;
        this.views = views;
        this.users = users;
    }

    @Override
    public List<MetricUse> listUses(Caller caller) {
        Map<UserId, String> names = new HashMap<>();
        Function<UserId, String> nameOf = user -> names.computeIfAbsent(user, each -> users.nameOf(caller, each));
        List<MetricUse> uses = new ArrayList<>();
        Tiles.HOUSE.forEach(key -> uses.add(new MetricUse(key, "board", HOUSE, "/board")));
        tiles.listAll(caller.agency()).forEach((user, keys) -> {
            boolean own = user.equals(caller.user());
            Note board = own ? MINE : new Note(nameOf.apply(user) + "的看板", nameOf.apply(user) + "'s board");
            keys.forEach(key -> uses.add(new MetricUse(key, "board", board, own ? "/board" : null)));
        });
        for (SavedView view : views.listAll(caller.agency())) {
            boolean open = view.shared() || view.by().equals(caller.user());
            metricsOf(view.address()).forEach(key -> uses.add(use(view, key, open, nameOf)));
        }
        ReportKind.DAILY.metrics().forEach(key -> uses.add(new MetricUse(key, "report", REPORTS, "/reports/daily")));
        return uses;
    }

    private static MetricUse use(SavedView view, String key, boolean open, Function<UserId, String> nameOf) {
        Note where = open
                ? new Note("视图“" + view.name() + "”", "view \"" + view.name() + "\"")
                : new Note(nameOf.apply(view.by()) + "的私有视图", "a private view of " + nameOf.apply(view.by()));
        return new MetricUse(key, "view", where, open ? view.address() : null);
    }

    /** Keys that an address names under {@code metric} or {@code metrics}. */
    private static List<String> metricsOf(String address) {
        int query = address.indexOf('?');
        return query < 0
                ? List.of()
                : Stream.of(address.substring(query + 1).split("&"))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2 && part[0].matches("metrics?"))
                        .flatMap(part -> Stream.of(URLDecoder.decode(part[1], StandardCharsets.UTF_8)
                                .split(",")))
                        .distinct()
                        .toList();
    }
}
