package io.zhanggui;

import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Clock;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The Spring application; modules are found by their packages, and may use the same class names. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConfigurationPropertiesScan
public class ZhangguiApplication {

    /**
     * Opens the stores and, where asked for, the web server.
     *
     * @return the running application; closing it stops the server and the embedded database
     * @throws Failure where it cannot start for a reason that a person can act on
     */
    public static ConfigurableApplicationContext start(StartOptions options) {
        return start(options, Clock.system(Period.BEIJING));
    }

    /** The same by another clock, for what tries how the program bears one that jumps. */
    public static ConfigurableApplicationContext start(StartOptions options, Clock clock) {
        SpringApplication application = new SpringApplication(ZhangguiApplication.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        if (!options.web()) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.addInitializers(context ->
                    context.getBeanFactory().registerSingleton("withoutControllers", new WithoutControllers()));
        }
        try {
            return application.run(options.arguments().toArray(String[]::new));
        } catch (BeansException e) {
            throw e.getMostSpecificCause() instanceof Failure failure ? failure : e;
        }
    }
}
