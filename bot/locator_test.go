package bot

import "testing"

// The token is sent to no gateway but one of the domain that the session began
// in, and never with less encryption.
func TestResumeAddressKeepsTheToken(t *testing.T) {
	t.Parallel()
	a := &api{version: "10"}
	const began = "wss://gateway.discord.gg/?encoding=json&v=10"
	for said, want := range map[string]string{
		"wss://gateway-us-east1-b.discord.gg":        "wss://gateway-us-east1-b.discord.gg/?encoding=json&v=10",
		"wss://Gateway.Discord.GG/x?a=b#c":           "wss://Gateway.Discord.GG/x?a=b&encoding=json&v=10",
		"wss://gateway.discord.gg.evil.example":      "",
		"wss://evildiscord.gg":                       "",
		"wss://evil.example/discord.gg":              "",
		"wss://discord.gg@evil.example":              "",
		"ws://gateway.discord.gg":                    "",
		"https://gateway.discord.gg":                 "",
		"wss://":                                     "",
		"":                                           "",
		"//gateway.discord.gg":                       "",
		"wss://10.0.0.1":                             "",
		"wss://gateway.discord.gg:99999999999/%zz\n": "",
	} {
		if got := a.resumeAddress(began, said); got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
	const local = "ws://127.0.0.1:8080/?encoding=json&v=10"
	if got := a.resumeAddress(local, "ws://127.0.0.1:9090/again"); got != "ws://127.0.0.1:9090/again?encoding=json&v=10" {
		t.Errorf("another port is %q", got)
	}
	if got := a.resumeAddress(local, "ws://127.0.0.2:8080"); got != "" {
		t.Errorf("another address is %q", got)
	}
}
