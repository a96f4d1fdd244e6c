package thesaurus

// clippings has, for each word that is also used clipped, its other lengths: the
// same word, of which people ask with one and papers write another.
var clippings = grouped([][]string{
	list("ad advert advertisement"),
	list("bike bicycle"),
	list("champ champion"),
	list("chimp chimpanzee"),
	list("copter chopper helicopter"),
	list("exam examination"),
	list("flu influenza"),
	list("fridge refrigerator"),
	list("gym gymnasium"),
	list("info information"),
	list("kilo kilogram"),
	list("lab laboratory"),
	list("math maths mathematics"),
	list("memo memorandum"),
	list("mic microphone"),
	list("phone telephone"),
	list("photo photograph"),
	list("plane airplane aeroplane"),
	list("prof professor"),
	list("quake earthquake"),
	list("rhino rhinoceros"),
	list("taxi cab taxicab"),
	list("tv television telly"),
	list("vet veterinarian"),
})
