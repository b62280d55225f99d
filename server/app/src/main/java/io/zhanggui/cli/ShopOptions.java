package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which agency and, among its shops of one name, which platform's. */
final class ShopOptions {

    /** Where a shop stands. */
    enum Platform {
        taobao,
        tmall
    }

    @Option(names = "--platform")
    @Nullable
    Platform platform;

    @Option(names = "--agency")
    @Nullable
    String agency;

    Optional<String> findAgency() {
        return Optional.ofNullable(agency);
    }

    /** The one shop of that name; none or several are wrong use. */
    Shop shop(Service service, String name) {
        return findShop(service, name)
                .orElseThrow(() -> CommandFault.wrongUse(
                        "没有叫“" + name + "”的店铺。./zhanggui shops 列出店铺",
                        "no shop is called " + name + ". ./zhanggui shops lists them"));
    }

    /** The one shop of that name, made where there is none. */
    Shop shopOrNew(Service service, String name) {
        return findShop(service, name).orElseGet(() -> {
            Platform chosen = platform == null ? Platform.taobao : platform;
            return Shop.of(service.post(
                    "/api/shops",
                    Query.NONE,
                    JsonMapper.shared().createObjectNode().put("name", name).put("platform", chosen.name())));
        });
    }

    private Optional<Shop> findShop(Service service, String name) {
        List<Shop> found = StreamSupport.stream(
                        service.get("/api/shops", Query.NONE).spliterator(), false)
                .map(Shop::of)
                .filter(shop -> shop.name().equals(name))
                .filter(shop -> platform == null || shop.platform().equals(platform.name()))
                .toList();
        if (found.size() > 1) {
            throw CommandFault.wrongUse(
                    "有 " + found.size() + " 家店都叫“" + name + "”，请用 --platform 说明是哪家",
                    found.size() + " shops are called " + name + ": say which by --platform");
        }
        return found.stream().findFirst();
    }

    /**
     * A shop as the service knows it.
     *
     * @param platform {@code taobao} or {@code tmall}
     */
    record Shop(String id, String name, String platform) {

        static Shop of(JsonNode json) {
            return new Shop(
                    json.path("id").asString(""),
                    json.path("name").asString(""),
                    json.path("platform").asString(""));
        }
    }
}
