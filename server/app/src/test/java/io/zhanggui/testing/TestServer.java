package io.zhanggui.testing;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on a free port with its own embedded PostgreSQL, started once per test run. Tests share its
 * data, so each makes an agency of its own.
 */
public final class TestServer implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final Path data;

    private TestServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    private static final class Holder {
        private static final TestServer SERVER = start();
    }

    public static TestServer shared() {
        return Holder.SERVER;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Path data() {
        return data;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String address() {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return "http://127.0.0.1:" + port;
    }

    /** A new agency, acting as its local operator. */
    public Caller newAgency() {
        Agency agency = get(Agencies.class).findOrCreate("机构" + NUMBERS.incrementAndGet());
        return Caller.local(agency.id());
    }

    public Shop newShop(Caller operator, String name) {
        return switch (get(Shops.class).create(operator, name, Platform.TMALL, null)) {
            case ShopChoice.Created created -> created.shop();
            case ShopChoice other -> throw new AssertionError(other);
        };
    }

    /** A new person with a one-time password. */
    public OneTimePassword newUser(Caller operator, Role role, @Nullable Set<ShopId> shops) {
        String name = "user" + NUMBERS.incrementAndGet();
        return get(Users.class)
                .create(operator, new NewUser(name, "测试", role, shops))
                .password();
    }

    /** A new person as one who asks. */
    public Caller newCaller(Caller operator, Role role, @Nullable Set<ShopId> shops) {
        String name = newUser(operator, role, shops).user();
        UserId id = get(Users.class).listUsers(operator).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return new Caller(id, operator.agency(), role, name);
    }

    /** A browser in which a new person has logged in and set a password of their own. */
    public Browser newPerson(Caller operator, Role role, @Nullable Set<ShopId> shops) {
        OneTimePassword password = newUser(operator, role, shops);
        Browser browser = new Browser(address());
        browser.login(password.user(), password.password());
        browser.post(
                "/api/session/password", "{\"old\":\"" + password.password() + "\",\"new\":\"a long enough one 1\"}");
        return browser;
    }

    /** A server of a test's own on a data folder that may hold data already; close it. */
    public static TestServer on(Path data) {
        ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.web(data, 0)
                .with(
                        "zhanggui.database.programs",
                        Path.of("target/programs").toAbsolutePath().toString())
                .with("zhanggui.watch", data.resolve("watch").toString())
                .with("zhanggui.early-boards", "false")
                .with("zhanggui.early-check", "false")
                // Hundreds of people log in; PasswordsTest looks at how dear a real hash is.
                .with("zhanggui.passwords.memory-kib", "64")
                .with("zhanggui.passwords.rounds", "1"));
        // The oldest agency is the default one; the tests' own ones come after it.
        context.getBean(Agencies.class).getDefault();
        return new TestServer(context, data);
    }

    @Override
    public void close() {
        context.close();
    }

    private static TestServer start() {
        return on(TestFolders.fresh("test-server"));
    }
}
