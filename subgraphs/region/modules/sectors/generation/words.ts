/** Words that names are drawn from: 96 x 80 pairs for sectors, enough for 5000 to differ. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const clusterFirst = list(`
  Perseus Cygnus Lyra Draco Orion Carina Vela Corvus Hydra Phoenix Aquila Pavo Norma Tucana Volans Lupus Ara Crux Fornax
  Sculptor Antlia Dorado Grus Indus Mensa Pictor Pyxis Scutum Serpens Sextans Caelum Columba Cetus Eridanus Lacerta Vulpecula`);

export const clusterSecond = list(
  `Reaches Marches Cluster Drift Span Shoals Verge Crossing Group Chain Deeps Heights Sweep Fields`,
);

export const sectorFirst = list(`
  Abyssal Alabaster Amaranth Amber Argent Ashen Auburn Aurora Azure Barren Beacon Blackwater Boreal Brass Brindle Bronze
  Calder Candle Carmine Cascade Cedar Cerulean Cinder Cobalt Copper Coral Corona Crescent Crimson Crystal Dawn Distant
  Dusk Ebon Echo Eclipse Ember Emerald Evening Fallow Farpoint Garnet Ghost Gilded Glacier Golden Granite Halcyon
  Harrow Hazel Heron Hollow Horizon Indigo Iron Ivory Jade Jasper Kestrel Lantern Last Lonely Lodestar Lucent
  Lunar Marble Meridian Midnight Mirage Mistral Morning Nadir Obsidian Ochre Onyx Opal Orchid Osprey Pale Pearl
  Pilgrim Quiet Raven Russet Sable Saffron Sapphire Scarlet Silent Silver Solace Sterling Umbral Velvet Verdant Winter`);

export const sectorSecond = list(`
  Abyss Anchor Approach Arch Arm Bank Basin Bay Beach Bend Bight Bluff Breach Bridge Brook Canyon Cape Causeway Channel
  Cliff Corridor Cove Crest Crossing Current Deep Delta Divide Drift Eddy Edge Expanse Falls Fathom Fen Field Fissure Flats
  Ford Gap Garden Gate Glade Gulf Gyre Harbor Haven Heath Helm Hook Isle Junction Keep Landing Ledge Maw Mere Narrows
  Orchard Outlook Pass Passage Point Pool Quay Reach Reef Refuge Rest Ridge Rift Rise Shelf Shoal Sound Span Strait
  Terrace Threshold Watch`);

export const stationFirst = list(`
  Abara Achterberg Adeyemi Almeida Anand Arkwright Bakshi Balint Banerjee Bergstrom Castellan Chandra Cho Corvin Dahl
  Danjuma Delacroix Drummond Eklund Emeka Farouk Fenwick Ferreira Galloway Gupta Hadley Haruki Hollis Ibarra Ingram
  Jansen Joubert Kasprzak Kenyatta Kimura Kowal Lindqvist Lockhart Mbeki Marchetti Moreau Nakagawa Novak Okafor Okonkwo
  Ortega Osei Palmer Petrov Quill Ramos Renner Rosario Sandoval Santoro Sato Sinclair Tanaka Tervo Thorne Ueda Valdez
  Vance Varga Weller Whitlock Xu Yamada Yilmaz Zhang Zielinski`);

export const planetFirst = list(`
  Aber Adra Aeth Aldo Alke Amar Anto Arca Asti Auri Belo Beth Borea Brio Cala Cano Cass Cere Cora Cyre Dala Dara Delo
  Dione Dora Ela Emo Ery Esta Fara Feno Galio Gara Gelo Hala Hesp Hy Iao Ila Ior Isme Jori Kale Kari Kepha Kora Laro
  Leda Liri Luma Maia Mare Melo Mira Nara Neri Nyx Oba Ore Ossi Pala Pelo Phae Qira Rhea Rosa Sali Sela Sora Tala Tera
  Thal Ulo Vala Veri Vesta Xan Yara Zara Zephy`);

export const planetSecond = list(
  `ban dis dor gar las lia lon mar mede mir nae nar nessa nia nis phon ra ris ron rus sis tera this ton tus via vos`,
);
