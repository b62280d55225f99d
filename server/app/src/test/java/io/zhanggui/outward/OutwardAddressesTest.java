package io.zhanggui.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardAddressesTest {

    private final OutwardAddresses outward = new OutwardAddresses(false, OutwardAddressesTest::addressesOf);

    @Test
    void a_public_https_address_may_be_called() {
        assertThat(outward.refusal(URI.create("https://oapi.dingtalk.com/robot/send?access_token=x")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "198.18.0.1", "[::1]", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]",
                "inside.example"
            })
    void what_lies_inside_the_network_may_not(String host) {
        assertThat(outward.refusal(URI.create("https://" + host + "/x"))).contains(AddressRefusal.PRIVATE);
    }

    @Test
    void nor_what_is_not_encrypted_bears_a_password_or_does_not_exist() {
        assertThat(outward.refusal(URI.create("http://oapi.dingtalk.com/"))).contains(AddressRefusal.NOT_HTTPS);
        assertThat(outward.refusal(URI.create("file:///etc/passwd"))).contains(AddressRefusal.NOT_HTTPS);
        assertThat(outward.refusal(URI.create("https://a:b@oapi.dingtalk.com/")))
                .contains(AddressRefusal.CREDENTIALS);
        assertThat(outward.refusal(URI.create("https://nowhere.example/"))).contains(AddressRefusal.UNKNOWN_HOST);
        assertThat(outward.refusal(URI.create("https:/path"))).contains(AddressRefusal.NO_HOST);
    }

    @Test
    void an_administrator_may_allow_what_lies_inside() {
        OutwardAddresses open = new OutwardAddresses(true, OutwardAddressesTest::addressesOf);
        assertThat(open.refusal(URI.create("http://127.0.0.1:9/x"))).isEmpty();
        assertThat(open.refusal(URI.create("ftp://127.0.0.1/x"))).contains(AddressRefusal.NOT_HTTPS);
    }

    /** Names are looked up here, so that the test needs no network; one of a host's addresses inside is enough. */
    private static InetAddress[] addressesOf(String host) throws UnknownHostException {
        return switch (host) {
            case "oapi.dingtalk.com" -> new InetAddress[] {InetAddress.getByName("203.119.128.1")};
            case "inside.example" ->
                new InetAddress[] {InetAddress.getByName("203.119.128.1"), InetAddress.getByName("192.168.0.9")};
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}
