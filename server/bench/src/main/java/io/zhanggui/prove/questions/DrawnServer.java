package io.zhanggui.prove.questions;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** A server over two shops of drawn facts: of each kind two loads that overlap, and a third that was taken back. */
final class DrawnServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Metrics metrics;
    private final DrawnQuestions questions;
    private final List<ShopId> shops = new ArrayList<>();
    private final Caller caller;
    private final AskedByHttp http;

    DrawnServer(Path data, long seed) throws IOException {
        context = ZhangguiApplication.start(StartOptions.web(data, 0));
        metrics = context.getBean(Metrics.class);
        questions = new DrawnQuestions(metrics);
        caller = Caller.local(context.getBean(Agencies.class).getDefault().id());
        http = new AskedByHttp(data);
        Loads loads = context.getBean(Loads.class);
        for (String name : List.of("甲店", "乙店")) {
            ShopId shop = shop(name);
            shops.add(shop);
            Scope scope = Scope.of(caller.agency(), shop);
            if (loads.count(scope) == 0) {
                fill(loads, scope, seed + shop.value());
            }
        }
    }

    Metrics metrics() {
        return metrics;
    }

    AskedByHttp http() {
        return http;
    }

    DrawnQuestions questions() {
        return questions;
    }

    /** One shop or both. */
    Scope scope(Random dice) {
        int drawn = dice.nextInt(3);
        return drawn == 2 ? new Scope(caller.agency(), Set.copyOf(shops)) : Scope.of(caller.agency(), shops.get(drawn));
    }

    private ShopId shop(String name) {
        ShopChoice choice = context.getBean(Shops.class).findOrCreate(caller, name, Platform.TAOBAO);
        return switch (choice) {
            case ShopChoice.Created created -> created.shop().id();
            case ShopChoice.Found found -> found.shop().id();
            default -> throw new IllegalStateException("no shop: " + choice);
        };
    }

    private static void fill(Loads loads, Scope scope, long seed) {
        for (FactKind kind : FactKind.values()) {
            List<LoadId> done = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                LocalDate stated = DrawnFacts.DAYS.to().plusDays(turn);
                NewLoad file = new NewLoad(kind + "-" + turn + ".csv", null, "drawn", 1, UserId.LOCAL);
                done.add(loads.load(scope, file, new DrawnFacts(kind, stated, seed * 100 + turn))
                        .load());
            }
            loads.undo(scope, done.get(1), UserId.LOCAL);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
