package nl.regiekamer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AccessRuleTests {

    /** A controller for who may read figures in, with one page that is for all. */
    @Access("cijfers-inlezen")
    static class Ruled {

        public void ordinary() {}

        @Access(Access.PUBLIC)
        public void open() {}
    }

    /** A controller whose writer forgot the rule, but for one page. */
    static class Forgetful {

        public void forgotten() {}

        @Access(Access.OWN)
        public void own() {}
    }

    @Test
    void isTheRuleOfTheControllerWhereAMethodStatesNone() throws Exception {
        assertThat(AccessRule.find(new HandlerMethod(new Ruled(), "ordinary")))
                .contains("cijfers-inlezen");
    }

    @Test
    void isTheRuleOfTheMethodWhateverTheControllerSays() throws Exception {
        assertThat(AccessRule.find(new HandlerMethod(new Ruled(), "open"))).contains("openbaar");
        assertThat(AccessRule.find(new HandlerMethod(new Forgetful(), "own"))).contains("zelf");
    }

    @Test
    void isAbsentWhereNobodyStatedOneAndForWhatIsNoMethodOfAController() throws Exception {
        assertThat(AccessRule.find(new HandlerMethod(new Forgetful(), "forgotten"))).isEmpty();
        assertThat(AccessRule.find(new Ruled())).isEmpty();
    }
}
