package io.zhanggui.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.Imports;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Scope;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Loads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files laid into the watched folder, on the whole program. */
class WatchedFolderTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String ORDERS = "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间\n"
            + "1001,tb1,10.00,10.00,交易成功,2026-06-01 08:00:00,2026-06-01 08:01:00\n";

    @TempDir
    Path folder;

    private final TestServer server = TestServer.shared();
    private final Caller operator =
            Caller.local(server.get(Agencies.class).getDefault().id());
    private final String name = "监视店" + NUMBERS.incrementAndGet();
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void a_quiet_file_of_a_known_shop_is_imported_and_deleted() throws IOException {
        Shop shop = newShop(Platform.TMALL);
        Path file = lay(name, "orders.csv", ORDERS);
        WatchedFolder watched = watched();
        watched.look();
        assertThat(file).exists();
        pass(5);
        watched.look();
        assertThat(file).doesNotExist();
        assertThat(children(folder.resolve(name))).isEmpty();
        List<LoadRecord> loads = server.get(Loads.class).list(Scope.of(operator.agency(), shop.id()), 0, 10);
        assertThat(loads).extracting(LoadRecord::file).containsExactly("orders.csv");
    }

    @Test
    void a_file_that_is_not_taken_is_set_aside_untouched_and_told_why() throws IOException {
        newShop(Platform.TMALL);
        lay(name, "scores.csv", "物流服务,描述相符,服务态度\n4.8,4.7,4.9\n");
        lay(name, "note.csv", "");
        WatchedFolder watched = watched();
        watched.look();
        pass(5);
        watched.look();
        Path refused = folder.resolve(name).resolve("refused");
        assertThat(children(refused)).containsExactly("note.csv", "note.csv.txt", "scores.csv", "scores.csv.txt");
        assertThat(refused.resolve("scores.csv")).content().contains("4.8,4.7,4.9");
        assertThat(refused.resolve("scores.csv.txt")).content().contains("请说明这份文件是哪一天的数据");
        assertThat(refused.resolve("note.csv.txt")).content().contains("IMPORT-1001");

        lay(name, "note.csv", "");
        watched.look();
        pass(5);
        watched.look();
        assertThat(children(refused)).contains("2 note.csv", "2 note.csv.txt");
    }

    @Test
    void a_file_still_written_to_waits() throws IOException {
        newShop(Platform.TMALL);
        Path file = lay(name, "orders.csv", ORDERS);
        WatchedFolder watched = watched();
        watched.look();
        pass(4);
        lay(name, "orders.csv", ORDERS + "1002,tb1,1.00,1.00,交易成功,2026-06-01 08:00:00,2026-06-01 08:01:00\n");
        watched.look();
        pass(4);
        watched.look();
        assertThat(file).exists();
        pass(1);
        watched.look();
        assertThat(file).doesNotExist();
    }

    @Test
    void folders_of_no_shop_or_of_two_and_downloads_under_way_are_left_alone() throws IOException {
        newShop(Platform.TMALL);
        newShop(Platform.TAOBAO);
        Path ambiguous = lay(name, "orders.csv", ORDERS);
        Path unknown = lay("无此店", "orders.csv", ORDERS);
        WatchedFolder watched = watched();
        watched.look();
        pass(60);
        watched.look();
        assertThat(ambiguous).exists();
        assertThat(unknown).exists();
    }

    @Test
    void a_download_under_way_is_left_alone() throws IOException {
        newShop(Platform.TMALL);
        Path file = lay(name, "orders.csv.crdownload", ORDERS);
        WatchedFolder watched = watched();
        watched.look();
        pass(60);
        watched.look();
        assertThat(file).exists();
    }

    @Test
    void a_server_told_to_watch_does_so_by_itself() throws Exception {
        newShop(Platform.TMALL);
        Path shopFolder = Files.createDirectories(server.data().resolve("watch").resolve(name));
        Path file = Files.writeString(shopFolder.resolve("orders.csv"), ORDERS);
        Instant end = Instant.now().plusSeconds(30);
        while (Files.exists(file) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(file).doesNotExist();
        assertThat(shopFolder.resolve("refused")).doesNotExist();
    }

    private WatchedFolder watched() {
        return new WatchedFolder(
                folder,
                server.get(Imports.class),
                server.get(Agencies.class),
                server.get(Shops.class),
                server.get(Audit.class),
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private Shop newShop(Platform platform) {
        return switch (server.get(Shops.class).create(operator, name, platform, null)) {
            case ShopChoice.Created created -> created.shop();
            case ShopChoice other -> throw new AssertionError(other);
        };
    }

    private Path lay(String shop, String file, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(shop)).resolve(file), text);
    }

    private static List<String> children(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
